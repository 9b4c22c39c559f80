namespace DvBot.Bot.Conversations;

/// <summary>How long words are kept after the last message (contracts, what is kept).</summary>
public static class RetentionSpans
{
    /// <summary>The default.</summary>
    public static TimeSpan Day { get; } = TimeSpan.FromHours(24);

    /// <summary>A session ends after this silence.</summary>
    public static TimeSpan Session { get; } = TimeSpan.FromMinutes(30);

    /// <summary>The longest, by her choice.</summary>
    public static TimeSpan Month { get; } = TimeSpan.FromDays(30);

    /// <summary>The longest time an open case holds back the end of keeping.</summary>
    public static TimeSpan LongestHold { get; } = TimeSpan.FromDays(30);
}
