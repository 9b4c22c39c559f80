using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>Learns the weights for the levels and the reasons from some of the lessons of a <see cref="Classroom"/>. Deterministic.</summary>
internal sealed class WeightsLearner(Classroom classroom)
{
    /// <summary>Learns from the lessons that are allowed.</summary>
    internal LearnedWeights Learn(Func<Lesson, bool> allowed, bool reasons)
    {
        var examples = classroom.Examples.Where(e => allowed(e.Lesson)).ToArray();
        var levels = new Logistic[3];
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 2 }, head =>
        {
            var wanted = DangerLevel.Concern + head;
            levels[head] = Logistic.Learn(examples, l => l.Danger >= wanted, l => WeightOf(l, wanted), classroom.Keys.Count, classroom.Options);
        });

        var codes = reasons ? ReasonCodes.All.Where(c => examples.Count(e => e.Lesson.Reasons.Contains(c)) >= 10).Order(StringComparer.Ordinal).ToArray() : [];
        var told = examples.Where(e => e.Lesson.Danger > DangerLevel.None).ToArray();
        var heads = new Logistic[codes.Length];
        Parallel.For(0, codes.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, c =>
            heads[c] = Logistic.Learn(told, l => l.Reasons.Contains(codes[c]), _ => 1, classroom.Keys.Count, classroom.Options));
        return new LearnedWeights(classroom, levels, codes, heads);
    }

    // A harmless message taken for danger is the worse mistake than one of concern: an alarm where there is violence is no false alarm to her.
    private float WeightOf(Lesson lesson, DangerLevel wanted) =>
        lesson.Danger == DangerLevel.Concern && wanted > DangerLevel.Concern ? classroom.Options.ConcernWeight : 1;
}
