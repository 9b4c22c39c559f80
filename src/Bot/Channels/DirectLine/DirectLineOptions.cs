namespace DvBot.Bot.Channels.DirectLine;

/// <summary>Settings of the Direct Line door (sections <c>Limits</c> and <c>DirectLine</c>).</summary>
public sealed class DirectLineOptions
{
    /// <summary>New anonymous conversations from one address, a minute. Default 60; at least 1.</summary>
    public int NewConversationsPerMinute { get; set; } = 60;

    /// <summary>New anonymous conversations from one address at once: a school or a mobile network shares one. Default 200; at least 1.</summary>
    public int NewConversationsBurst { get; set; } = 200;

    /// <summary>How long a read waits for an answer that is being made, in milliseconds. Default 1,000; 0 to 10,000.</summary>
    public int HoldMilliseconds { get; set; } = 1000;

    /// <summary>Silence after which a stream gets an empty frame, in seconds, so that proxies keep it and the page knows it lives. Default 30; 1 to 300.</summary>
    public int KeepAliveSeconds { get; set; } = 30;

    /// <summary>How long a stream may take to accept one frame before it is cut, in seconds. Default 10; 1 to 60.</summary>
    public int SlowestSendSeconds { get; set; } = 10;

    /// <summary>Longest accepted body, in bytes. Default 256 KiB.</summary>
    public int MostBytes { get; set; } = 256 << 10;
}
