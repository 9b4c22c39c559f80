namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>Judges every lesson by weights that were learned without it: by situation (five parts), or by author (a set at a time).</summary>
internal static class Folds
{
    internal static IReadOnlyList<Fold> BySituation(Classroom classroom, bool reasons, int parts = 5)
    {
        var part = classroom.Lessons.Select((l, i) => (Lesson: l, Part: i * 7 % parts)).ToDictionary(p => p.Lesson, p => p.Part);
        return [.. Enumerable.Range(0, parts).SelectMany(p => Judge(classroom, l => part[l] == p, reasons))];
    }

    internal static IReadOnlyList<Fold> BySet(Classroom classroom, IEnumerable<string> sets, bool reasons) =>
        [.. sets.SelectMany(s => Judge(classroom, l => l.Set == s, reasons))];

    private static IEnumerable<Fold> Judge(Classroom classroom, Func<Lesson, bool> left, bool reasons)
    {
        var weights = new WeightsLearner(classroom).Learn(l => !left(l), reasons).ToWeights();
        return [.. classroom.Lessons.Where(left).Select(l =>
        {
            var reading = classroom.Readings[l];
            return new Fold(l, reading, weights.Judge(reading.Found.Features), weights.ReasonsOf(reading.Found.Features));
        })];
    }
}
