using DvBot.Bot.Schedule;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>Stored later work, ordered by time. Thread safe.</summary>
internal sealed class DueIndex
{
    private readonly Lock _lock = new();
    private readonly SortedSet<(DateTimeOffset At, long Id)> _order = [];
    private readonly Dictionary<long, DueWork> _work = [];

    /// <summary>The earliest time; null when there is none.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (_lock)
            {
                return _order.Count == 0 ? null : _order.Min.At;
            }
        }
    }

    /// <summary>Adds or replaces.</summary>
    public void Add(DueWork work)
    {
        lock (_lock)
        {
            RemoveLocked(work.Id);
            _work[work.Id] = work;
            _order.Add((work.At, work.Id));
        }
    }

    /// <summary>Removes; unknown is no error.</summary>
    public void Remove(long id)
    {
        lock (_lock)
        {
            RemoveLocked(id);
        }
    }

    /// <summary>Work due at a time, earliest first.</summary>
    public IReadOnlyList<DueWork> Before(DateTimeOffset now, int most)
    {
        lock (_lock)
        {
            return [.. _order.TakeWhile(o => o.At <= now).Take(most).Select(o => _work[o.Id])];
        }
    }

    /// <summary>All work of one kind.</summary>
    public IReadOnlyList<DueWork> Of(DueWorkKind kind)
    {
        lock (_lock)
        {
            return [.. _work.Values.Where(w => w.Kind == kind)];
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _order.Clear();
            _work.Clear();
        }
    }

    private void RemoveLocked(long id)
    {
        if (_work.Remove(id, out var old))
        {
            _order.Remove((old.At, id));
        }
    }
}
