using DvBot.Bot.Activities;

namespace DvBot.Bot.Delivery;

/// <summary>What pulling channels (Direct Line) read. Only what is on disk is shown.</summary>
public interface IActivityFeed
{
    /// <summary>Everything after a watermark; null when the conversation is unknown, for it has not begun or is destroyed.</summary>
    ValueTask<FeedPage?> ReadAsync(ConversationKey key, int after, CancellationToken cancellation);

    /// <summary>Completes when the conversation has something after a watermark and no answer is pending, or when the time is up.</summary>
    ValueTask WaitAsync(ConversationKey key, int after, TimeSpan atMost, CancellationToken cancellation);

    /// <summary>
    /// Completes when the conversation may have something after a watermark, begins or is destroyed; then read. Waiting costs no
    /// polling, however many wait.
    /// </summary>
    /// <returns>False when the time is up.</returns>
    ValueTask<bool> ChangedAsync(ConversationKey key, int after, TimeSpan atMost, CancellationToken cancellation);
}
