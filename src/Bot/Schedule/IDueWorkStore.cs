namespace DvBot.Bot.Schedule;

/// <summary>What the pump of later work needs from a store.</summary>
public interface IDueWorkStore
{
    /// <summary>The earliest time at which stored work is due; null when none is stored.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>Raised (on any thread) when <see cref="NextDue"/> may have become earlier.</summary>
    event Action? DueChanged;

    /// <summary>Work due at a time, earliest first.</summary>
    IReadOnlyList<DueWork> Due(DateTimeOffset now, int most);

    /// <summary>Forgets work that is done. Doing it twice is no error.</summary>
    ValueTask CompleteAsync(DueWork work, CancellationToken cancellation);

    /// <summary>Puts work off to another time, counting an attempt when it failed.</summary>
    ValueTask PutOffAsync(DueWork work, DateTimeOffset at, bool failed, CancellationToken cancellation);
}
