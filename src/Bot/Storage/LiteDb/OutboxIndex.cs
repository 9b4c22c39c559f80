using DvBot.Bot.Delivery;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>Replies that pushing channels have not taken yet. Thread safe.</summary>
internal sealed class OutboxIndex
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, OutboxEntry> _entries = [];

    /// <summary>True when something is to be sent.</summary>
    public bool Any
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count > 0;
            }
        }
    }

    /// <summary>Adds or replaces.</summary>
    public void Add(OutboxEntry entry)
    {
        lock (_lock)
        {
            _entries[entry.Row] = entry;
        }
    }

    /// <summary>Removes; unknown is no error.</summary>
    public void Remove(long row)
    {
        lock (_lock)
        {
            _entries.Remove(row);
        }
    }

    /// <summary>Entries due, oldest first, only the oldest of each conversation so that order is kept.</summary>
    public IReadOnlyList<OutboxEntry> Before(string channel, DateTimeOffset now, int most)
    {
        lock (_lock)
        {
            return [.. First(channel).Where(e => e.NextAttempt <= now).Take(most)];
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    private IEnumerable<OutboxEntry> First(string channel) =>
        _entries.Values.Where(e => string.Equals(e.Key.Channel, channel, StringComparison.Ordinal)).DistinctBy(e => e.Key);
}
