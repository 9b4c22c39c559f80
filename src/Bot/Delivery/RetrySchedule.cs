namespace DvBot.Bot.Delivery;

/// <summary>When to try again to send.</summary>
public static class RetrySchedule
{
    /// <summary>Most attempts before sending counts as failed.</summary>
    public const int MostAttempts = 12;

    private static readonly TimeSpan _longest = TimeSpan.FromHours(1);

    /// <summary>Pause after an attempt: 2 s, doubled each time, at most an hour.</summary>
    /// <param name="attempts">Failed attempts so far, at least 1.</param>
    public static TimeSpan After(int attempts) =>
        attempts >= MostAttempts ? _longest : TimeSpan.FromSeconds(Math.Min(_longest.TotalSeconds, Math.Pow(2, Math.Max(1, attempts))));
}
