namespace DvBot.Bot.Screening;

/// <summary>
/// How near harm is, as the contracts define it: the machine only raises a conversation's level, only a person lowers it.
/// </summary>
public enum DangerLevel
{
    /// <summary>A question of law or fact without a case of one's own, small talk, off-topic.</summary>
    None = 0,

    /// <summary>Violence or control without the signs of the two levels above (P2/P3).</summary>
    Concern = 1,

    /// <summary>Signs of danger to life while the other is still within reach (P1).</summary>
    High = 2,

    /// <summary>Violence now, minutes ago or about to happen (P0).</summary>
    Imminent = 3,
}
