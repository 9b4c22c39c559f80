using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>Learns the weights for the levels and the reasons from some of the lessons of a <see cref="Classroom"/>. Deterministic.</summary>
internal sealed class WeightsLearner(Classroom classroom)
{
    // A line nobody labelled counts as harmless below these log-odds of a model that has not seen it.
    private static readonly double[] Doubt = [-1.0, -1.5, -2.0];

    /// <summary>Learns from the lessons that are allowed.</summary>
    internal LearnedWeights Learn(Func<Lesson, bool> allowed, bool reasons)
    {
        var examples = classroom.Examples.Where(e => allowed(e.Lesson)).ToArray();
        var strong = examples.Where(e => !e.Lesson.Weak).ToArray();
        var levels = new Logistic[3];
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 2 }, head =>
        {
            var wanted = DangerLevel.Concern + head;
            var first = Logistic.Learn(strong, l => l.Danger >= wanted, classroom.Keys.Count, classroom.Options);
            var quiet = examples.Where(e => e.Lesson.Weak).GroupBy(e => e.Lesson)
                .Where(g => classroom.Readings[g.Key].Level < wanted && g.All(e => first.Score(e) < Doubt[head]))
                .Select(g => g.Key).ToHashSet();
            levels[head] = Logistic.Learn(examples, l => l.Weak ? quiet.Contains(l) ? false : null : l.Danger >= wanted, classroom.Keys.Count, classroom.Options);
        });

        var codes = reasons ? ReasonCodes.All.Where(c => strong.Count(e => e.Lesson.Reasons.Contains(c)) >= 10).Order(StringComparer.Ordinal).ToArray() : [];
        var told = strong.Where(e => e.Lesson.Danger > DangerLevel.None).ToArray();
        var heads = new Logistic[codes.Length];
        Parallel.For(0, codes.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, c =>
            heads[c] = Logistic.Learn(told, l => l.Reasons.Contains(codes[c]), classroom.Keys.Count, classroom.Options));
        return new LearnedWeights(classroom, levels, codes, heads);
    }
}
