using DvBot.Bot.Conversations;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>What must hold for every turn of every conversation (contracts, danger and length).</summary>
internal static class TurnRules
{
    /// <summary>Names each rule that a turn breaks.</summary>
    /// <param name="outcome">The turn.</param>
    /// <param name="said">What the person was shown.</param>
    public static IEnumerable<string> Broken(TurnOutcome outcome, BotSaid said)
    {
        if (outcome.Incident is { } incident)
        {
            yield return $"the turn broke inside: {incident}";
        }

        if (outcome.Reading.Intent == DeskTurn.Held && outcome.Replies.Count == 0)
        {
            yield break;
        }

        if (said.Bubbles.Count is 0 or > 3 || said.Bubbles.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{said.Bubbles.Count} bubbles, or an empty one; expected one to three";
        }

        if (said.Text.Contains('{', StringComparison.Ordinal))
        {
            yield return $"a placeholder was not filled: {said.Text}";
        }

        if (said.Text.Contains("0001", StringComparison.Ordinal))
        {
            yield return $"a day that is no day is shown: {said.Text}";
        }

        var words = WordCount.Of(said.Bubbles[0]);
        if (outcome.Reading.Intent.StartsWith("card-imminent", StringComparison.Ordinal))
        {
            if (words > 40 || said.Bubbles.Count > 1 || WordCount.Questions(said.Text) > 1)
            {
                yield return $"an emergency card has at most 40 words, one question and nothing beside it; got {words} words, {said.Bubbles.Count} bubbles: {said.Text}";
            }
        }
        else if (words > 80)
        {
            yield return $"a first bubble has at most 80 words; got {words}: {said.Bubbles[0]}";
        }

        if (outcome.State.Level >= DangerLevel.High && outcome.State.CaseId is null)
        {
            yield return $"at {outcome.State.Level} a case must be open";
        }

        foreach (var document in outcome.Reading.Citations.Select(c => c[..c.IndexOf(':', StringComparison.Ordinal)]).Distinct())
        {
            if (!said.Text.Contains(document, StringComparison.Ordinal))
            {
                yield return $"the answer rests on {document} and does not name it: {said.Text}";
            }
        }
    }
}
