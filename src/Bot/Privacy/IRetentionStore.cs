namespace DvBot.Bot.Privacy;

/// <summary>What retention needs from a store.</summary>
public interface IRetentionStore
{
    /// <summary>
    /// Destroys the words and the key of a conversation that has been kept long enough. Returns when to look again, or null when
    /// the conversation is gone.
    /// </summary>
    ValueTask<DateTimeOffset?> EraseIfExpiredAsync(long conversation, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Forgets the hashes of message ids of a conversation that is gone.</summary>
    ValueTask ForgetHashesAsync(long conversation, CancellationToken cancellation);
}
