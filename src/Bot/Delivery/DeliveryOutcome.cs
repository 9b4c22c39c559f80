namespace DvBot.Bot.Delivery;

/// <summary>How an attempt to send ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>Not now: try again later.</summary>
    Deferred,

    /// <summary>Never: do not try again.</summary>
    Failed,
}
