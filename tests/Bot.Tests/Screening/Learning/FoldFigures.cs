using System.Globalization;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>What becomes of lines when they are screened by patterns and by weights that were learned without them.</summary>
internal sealed class FoldFigures
{
    private readonly List<(Fold Fold, ScreeningResult Result)> _results = [];

    internal FoldFigures(Classroom classroom, TextThresholds thresholds, IReadOnlyList<Fold> folds)
    {
        foreach (var fold in folds)
        {
            var text = TextJudge.Signals(fold.Judgement, thresholds, () => fold.Reasons, fold.Reading.Found);
            _results.Add((fold, classroom.Screen.Assess(fold.Reading.Utterance, [.. fold.Reading.Found.Signals, .. text], ScreeningContext.Fresh)));
        }
    }

    /// <summary>Share of high and imminent lines seen as one of the two.</summary>
    internal double Recall => Share(Dangerous, r => r.Result.Level >= DangerLevel.High);

    /// <summary>The same of imminent lines alone.</summary>
    internal double ImminentHeard => Share(_results.Where(r => r.Fold.Lesson.Danger == DangerLevel.Imminent), r => r.Result.Level >= DangerLevel.High);

    /// <summary>Share of harmless lines seen as high or imminent.</summary>
    internal double FalseAlarms => Share(_results.Where(r => r.Fold.Lesson.Danger == DangerLevel.None), r => r.Result.Level >= DangerLevel.High);

    /// <summary>Share of alarms that were high or imminent.</summary>
    internal double Precision => Share(_results.Where(r => r.Result.Level >= DangerLevel.High), r => r.Fold.Lesson.Danger >= DangerLevel.High);

    /// <summary>Share of lines whose level is right.</summary>
    internal double Exact => Share(_results, r => r.Result.Level == r.Fold.Lesson.Danger);

    /// <summary>Share of alarmed dangerous lines of which a reason is among the labelled ones.</summary>
    internal double ReasonsMet => Share(Dangerous.Where(r => r.Result.Level >= DangerLevel.High && r.Fold.Lesson.Reasons.Count > 0), r => r.Result.Reasons.Any(c => r.Fold.Lesson.Reasons.Contains(c.Code)));

    /// <summary>Dangerous lines that the patterns alone would have found and the weights took back.</summary>
    internal IReadOnlyList<Lesson> Lost => [.. Dangerous.Where(r => r.Fold.Reading.Level >= DangerLevel.High && r.Result.Level < DangerLevel.High).Select(r => r.Fold.Lesson)];

    /// <summary>Dangerous lines that are not heard.</summary>
    internal IReadOnlyList<Lesson> Missed => [.. Dangerous.Where(r => r.Result.Level < DangerLevel.High).Select(r => r.Fold.Lesson)];

    private IEnumerable<(Fold Fold, ScreeningResult Result)> Dangerous => _results.Where(r => r.Fold.Lesson.Danger >= DangerLevel.High);

    /// <summary>The figures as cells of a table, behind the name.</summary>
    internal IReadOnlyList<string> Row() =>
    [
        _results.Count.ToString(CultureInfo.InvariantCulture),
        Cell(Share(Dangerous, r => r.Fold.Reading.Level >= DangerLevel.High)) + " / " + Cell(Share(_results.Where(r => r.Fold.Lesson.Danger == DangerLevel.None), r => r.Fold.Reading.Level >= DangerLevel.High)),
        Cell(Recall), Cell(ImminentHeard), Cell(FalseAlarms), Cell(Precision), Cell(Exact), Cell(ReasonsMet), Lost.Count.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Cell(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> which)
    {
        var list = all.ToArray();
        return list.Length == 0 ? 1 : (double)list.Count(which) / list.Length;
    }
}
