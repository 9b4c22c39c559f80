namespace DvBot.Knowledge.Reading;

/// <summary>
/// Makes signals of what the learned weights make of a text: <c>text-imminent</c>, <c>text-danger</c> or <c>text-concern</c>, one for each
/// reason, which the rule id names (<c>text:weapon</c>); or <c>text-harmless</c> and <c>text-calm</c>, which take findings back.
/// </summary>
internal static class TextJudge
{
    private const int CryWords = 4;

    /// <summary>The signals.</summary>
    /// <param name="judgement">What the weights make of the text.</param>
    /// <param name="thresholds">From where on they speak.</param>
    /// <param name="reasons">Gives the reasons; asked only when they speak.</param>
    /// <param name="found">What the patterns found.</param>
    internal static IEnumerable<Signal> Signals(TextJudgement judgement, TextThresholds thresholds, Func<IReadOnlyList<TextReason>> reasons, SignalReading found)
    {
        var danger = thresholds.Danger + (found.Level == 1 ? thresholds.Beside : 0);
        var category = judgement.Imminent >= thresholds.Imminent && judgement.Danger >= danger ? "text-imminent"
            : judgement.Danger >= danger ? "text-danger"
            : judgement.Concern >= thresholds.Concern ? "text-concern"
            : "";
        if (category.Length > 0)
        {
            foreach (var reason in reasons())
            {
                yield return new Signal(category, reason.Start, reason.Length, Polarity.Affirmed, SignalTime.Unsaid, "text:" + reason.Code);
            }
        }

        if (found.Features.Words is not [var first, ..] words)
        {
            yield break;
        }

        var length = words[^1].Start + words[^1].Length - first.Start;

        // A few words that a pattern knows are a cry: nothing around them tells otherwise.
        if ((found.Level < 2 || found.Features.Words.Count > CryWords || found.Cause is not null) && judgement.Danger < (found.Cause is null ? thresholds.Sure : thresholds.Harmless))
        {
            yield return new Signal("text-harmless", first.Start, length, Polarity.Affirmed, SignalTime.Unsaid, "text:" + (found.Cause ?? "setting"));
        }

        if (judgement.Concern < thresholds.Calm)
        {
            yield return new Signal("text-calm", first.Start, length, Polarity.Affirmed, SignalTime.Unsaid, "text:calm");
        }
    }
}
