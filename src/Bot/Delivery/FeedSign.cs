namespace DvBot.Bot.Delivery;

/// <summary>What a pulling channel may tell its page beside words.</summary>
public enum FeedSign
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An operator was shown the message; the bot says nothing to it.</summary>
    Held,

    /// <summary>Everything before was destroyed.</summary>
    Erased,
}
