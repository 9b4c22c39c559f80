using System.Collections.Concurrent;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Operators;

/// <summary>
/// Who is at the desk: operators whose console showed a sign of life a moment ago and who take cases. Owns presence only, and
/// only in memory: after a restart consoles come back by themselves within seconds. Thread safe.
/// </summary>
public sealed class DutyRoster(TimeProvider time) : IDuty
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seen = new();

    /// <summary>Without a sign of life for so long nobody is there.</summary>
    public static TimeSpan Span { get; } = Handoff.DeskRules.Lease;

    /// <inheritdoc/>
    public bool OnDuty
    {
        get
        {
            var since = time.GetUtcNow() - Span;
            return _seen.Values.Any(at => at > since);
        }
    }

    /// <summary>A sign of life of an operator who takes cases.</summary>
    public void Seen(Guid id) => _seen[id] = time.GetUtcNow();

    /// <summary>An operator left, or takes no cases now.</summary>
    public void Left(Guid id) => _seen.TryRemove(id, out _);
}
