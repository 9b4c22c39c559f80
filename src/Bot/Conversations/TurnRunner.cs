using System.Diagnostics;
using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;

namespace DvBot.Bot.Conversations;

/// <summary>
/// One turn: recall, decide, commit. Read this and you have read the bot. It owns no state: what is remembered lives in the
/// store, what is decided is a pure function, and a commit that comes too late is decided again. It never speaks to a channel.
/// Thread safe.
/// </summary>
public sealed class TurnRunner(IConversationStore store, Func<TurnMaker> maker, TurnChannels channels, IDuty duty, Func<long, string?> receipt, TurnMetrics metrics, TimeProvider time)
{
    /// <summary>Takes the turn of the first activity that waits.</summary>
    /// <returns>False when none waits.</returns>
    /// <exception cref="IOException">The turn could not be written; the activity still waits.</exception>
    public async Task<bool> RunNextAsync(ConversationKey key, CancellationToken cancellation)
    {
        while (true)
        {
            var recalled = await store.RecallAsync(key, cancellation);
            if (recalled is null)
            {
                return false;
            }

            var began = Stopwatch.GetTimestamp();
            var now = time.GetUtcNow();
            var current = maker();
            var around = Around(recalled);
            var outcome = current.Make(recalled.Conversation.State, recalled.Activity, now, Guid.CreateVersion7(now), channels.GivesNotice(key.Channel), around);
            var result = await store.TryCommitAsync(new TurnCommit(recalled, outcome, now, Needed(around, outcome), current.Content.Version), cancellation);
            switch (result)
            {
                case CommitResult.Committed:
                    metrics.Turned(outcome, Stopwatch.GetElapsedTime(began), now - recalled.Activity.ReceivedAt);
                    return true;
                case CommitResult.Gone:
                    return true;
                default:
                    metrics.Conflicted();
                    break;
            }
        }
    }

    private Surroundings Around(Recalled recalled) => new(
        duty.OnDuty,
        recalled.Case is { State: HandoffState.Claimed },
        recalled.Case is { Unanswered: true },
        recalled.Case is null && recalled.Conversation.State.CaseId is not null,
        receipt(recalled.Conversation.Id));

    // A code that was not given is not recorded.
    private static Surroundings Needed(Surroundings around, TurnOutcome outcome) =>
        around.Receipt is { } code && outcome.Replies.Any(r => r.Text.Reveal().Contains(code, StringComparison.Ordinal)) ? around : around with { Receipt = null };
}
