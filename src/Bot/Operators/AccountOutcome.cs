namespace DvBot.Bot.Operators;

/// <summary>What became of a change of an account.</summary>
public enum AccountOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The name is none.</summary>
    BadName,

    /// <summary>No such role in <c>rights.json</c>.</summary>
    UnknownRole,

    /// <summary>Another account has the name.</summary>
    NameTaken,

    /// <summary>There is no such account (any more).</summary>
    NotFound,

    /// <summary>The one-time link is wrong, used or too old: which of these is nobody's business.</summary>
    LinkRefused,

    /// <summary>The password breaks a rule.</summary>
    BadPassword,
}
