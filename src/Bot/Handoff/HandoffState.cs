namespace DvBot.Bot.Handoff;

/// <summary>Where a case stands. Stored by number: never renumber.</summary>
public enum HandoffState
{
    /// <summary>Nobody has taken it.</summary>
    Waiting = 1,

    /// <summary>An operator holds it.</summary>
    Claimed = 2,

    /// <summary>Ended, with a disposition.</summary>
    Closed = 3,
}
