using System.Collections.Concurrent;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Operators;

/// <summary>
/// Who is at the desk: operators whose console showed a sign of life a moment ago and who take cases. Owns presence only, and
/// only in memory: after a restart consoles come back by themselves within seconds. Thread safe.
/// </summary>
public sealed class DutyRoster(TimeProvider time) : IDuty
{
    private readonly ConcurrentDictionary<(Guid Operator, Guid Page), DateTimeOffset> _seen = new();

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
    /// <param name="id">Who.</param>
    /// <param name="page">Which open page.</param>
    public void Seen(Guid id, Guid page) => _seen[(id, page)] = time.GetUtcNow();

    /// <summary>A page was closed, or its operator takes no cases now.</summary>
    public void Left(Guid id, Guid page) => _seen.TryRemove((id, page), out _);
}
