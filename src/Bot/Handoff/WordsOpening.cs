namespace DvBot.Bot.Handoff;

/// <summary>Why the operator may read what she wrote before (contracts, what the operator sees). Stored by number: never renumber.</summary>
public enum WordsOpening
{
    /// <summary>Not yet: level and reasons only.</summary>
    Closed = 0,

    /// <summary>She said yes.</summary>
    Consent = 1,

    /// <summary>An operator decided, on record, that life is at stake.</summary>
    LifeAtStake = 2,

    /// <summary>The level is or was imminent.</summary>
    Imminent = 3,
}
