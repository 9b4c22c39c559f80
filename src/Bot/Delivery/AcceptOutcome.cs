namespace DvBot.Bot.Delivery;

/// <summary>Whether the channel may be told that we have it.</summary>
public enum AcceptOutcome
{
    /// <summary>On disk; it will be answered once.</summary>
    Accepted,

    /// <summary>It was accepted before; it is not taken twice.</summary>
    Duplicate,

    /// <summary>Not stored (no room, or storage fails): the channel must try again later.</summary>
    Refused,
}
