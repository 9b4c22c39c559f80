namespace DvBot.Bot.Conversations;

/// <summary>Time in Asia/Ho_Chi_Minh: UTC+7 all year, without summer time since 1975, so that no time zone database is needed.</summary>
public static class VietnamTime
{
    /// <summary>The offset.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The same moment on Vietnamese clocks.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Offset);
}
