namespace DvBot.Bot.Operators;

/// <summary>What became of a write of an account.</summary>
public enum OperatorWrite
{
    /// <summary>It is on the disk.</summary>
    Written,

    /// <summary>Somebody else was faster, or the account is gone: look again.</summary>
    Conflict,

    /// <summary>Another account has the name.</summary>
    NameTaken,

    /// <summary>It was to be the first account, and there is one already.</summary>
    NotFirst,
}
