namespace DvBot.Bot.Operators;

/// <summary>What an operator may do. A closed list: <c>rights.json</c> says which role has which.</summary>
public enum Permission
{
    /// <summary>See which cases wait, with level and time.</summary>
    SeeQueue,

    /// <summary>Take a waiting case.</summary>
    Claim,

    /// <summary>Read what a person wrote, in a case of one's own.</summary>
    ReadWords,

    /// <summary>Read words without her yes, by the recorded decision that life is at stake.</summary>
    DecideLifeAtStake,

    /// <summary>Write to the person.</summary>
    Reply,

    /// <summary>Write private remarks.</summary>
    Note,

    /// <summary>Close a case.</summary>
    Close,

    /// <summary>Lower a danger level, with a reason.</summary>
    LowerLevel,

    /// <summary>Give back a case that somebody else holds.</summary>
    ReleaseOthers,

    /// <summary>See cases that somebody else holds.</summary>
    SeeEveryCase,

    /// <summary>See the audit.</summary>
    SeeAudit,

    /// <summary>Make, change and remove accounts.</summary>
    ManageAccounts,
}
