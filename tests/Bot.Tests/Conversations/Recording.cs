using System.Text.Json;
using DvBot.Bot.Channels.DirectLine;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Transcripts;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>The rows of the transcript as they were written, also those that are destroyed later; decides them again.</summary>
internal sealed class Recording
{
    private readonly List<TranscriptEntry> _rows = [];

    /// <summary>The last turn; null before the first.</summary>
    public TranscriptEntry? LastTurn => _rows.FindLast(r => r.Outcome is not null);

    /// <summary>Number of turns.</summary>
    public int Turns => _rows.Count(r => r.Outcome is not null);

    /// <summary>Every turn, in order.</summary>
    public IEnumerable<TurnOutcome> Outcomes => _rows.Select(r => r.Outcome).OfType<TurnOutcome>();

    /// <summary>Reads what was written since the last time.</summary>
    public async Task CatchUpAsync(ITranscriptReader transcripts)
    {
        while (await transcripts.ReadPageAsync(_rows.Count > 0 ? _rows[^1].Row : 0, 200, CancellationToken.None) is { Count: > 0 } page)
        {
            _rows.AddRange(page);
        }
    }

    /// <summary>Decides every turn again from what was recorded and names each that comes out differently.</summary>
    public IEnumerable<string> Differences(TurnMaker maker)
    {
        var states = new Dictionary<long, ConversationState>();
        foreach (var turn in _rows.Where(r => r.Outcome is not null))
        {
            var recorded = turn.Outcome!;
            var before = states.GetValueOrDefault(turn.Conversation, ConversationState.Fresh);
            states[turn.Conversation] = recorded.State;

            // A turn that destroys words destroys those it answers, too.
            if (_rows.Find(r => r.Row == turn.AnswersRow && r.Conversation == turn.Conversation)?.Activity is not { } activity)
            {
                continue;
            }

            if (!string.Equals(turn.ContentVersion, maker.Content.Version, StringComparison.Ordinal))
            {
                yield return $"row {turn.Row}: decided with content {turn.ContentVersion}, not {maker.Content.Version}";
            }

            var again = maker.Make(before, activity, turn.At, recorded.State.CaseId ?? Guid.Empty, givesNotice: activity.Key.Channel == DirectLineEndpoints.Channel, turn.Around);
            var expected = JsonSerializer.Serialize(recorded);
            var actual = JsonSerializer.Serialize(again);
            if (!string.Equals(expected, actual, StringComparison.Ordinal))
            {
                yield return $"row {turn.Row}: decided again it comes out differently\n  recorded {expected}\n  again    {actual}";
            }
        }
    }
}
