namespace DvBot.Bot.Channels.DirectLine;

/// <summary>What a presented token is worth.</summary>
internal enum TokenState
{
    /// <summary>Not one of ours.</summary>
    Invalid,

    /// <summary>Ours, but too old.</summary>
    Expired,

    /// <summary>Good.</summary>
    Valid,
}
