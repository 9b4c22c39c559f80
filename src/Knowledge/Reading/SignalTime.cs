namespace DvBot.Knowledge.Reading;

/// <summary>When what a <see cref="Signal"/> tells of happens, as far as the words tell (contracts: danger, border).</summary>
public enum SignalTime
{
    /// <summary>No word of time.</summary>
    Unsaid,

    /// <summary>Now or minutes ago.</summary>
    Now,

    /// <summary>Hours ago up to a day ("tối qua", "sáng nay").</summary>
    Recent,

    /// <summary>Days to months ago.</summary>
    Past,

    /// <summary>Years ago, or over and safe for long.</summary>
    LongPast,

    /// <summary>A habit ("hay", "cứ nhậu vào là").</summary>
    Habit,

    /// <summary>About to happen, or threatened for a time to come.</summary>
    Future,
}
