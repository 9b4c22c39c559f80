using System.Diagnostics;
using DvBot.Bot.Activities;

namespace DvBot.Bot.Conversations;

/// <summary>
/// One turn: recall, decide, commit. Read this and you have read the bot. It owns no state: what is remembered lives in the
/// store, what is decided is a pure function, and a commit that comes too late is decided again. It never speaks to a channel.
/// Thread safe.
/// </summary>
public sealed class TurnRunner(IConversationStore store, Func<TurnMaker> maker, TurnChannels channels, TurnMetrics metrics, TimeProvider time)
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
            var outcome = current.Make(recalled.Conversation.State, recalled.Activity, now, Guid.CreateVersion7(now), channels.GivesNotice(key.Channel));
            var result = await store.TryCommitAsync(new TurnCommit(recalled, outcome, now, current.Content.Version), cancellation);
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
}
