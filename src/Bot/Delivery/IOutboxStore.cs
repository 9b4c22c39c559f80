namespace DvBot.Bot.Delivery;

/// <summary>What the outbox pump needs from a store.</summary>
public interface IOutboxStore
{
    /// <summary>Raised (on any thread) when something new is to be sent.</summary>
    event Action? OutboxChanged;

    /// <summary>Entries of a channel due at a time, oldest first, at most one a conversation.</summary>
    IReadOnlyList<OutboxEntry> Due(string channel, DateTimeOffset now, int most);

    /// <summary>Records progress: pieces sent, attempts, and the next attempt as due work; done when all pieces are sent or sending has failed for good.</summary>
    ValueTask RecordAsync(OutboxEntry entry, bool done, CancellationToken cancellation);
}
