namespace DvBot.Bot.Storage.LiteDb;

/// <summary>Settings of the store (section <c>Storage</c>).</summary>
public sealed class StoreOptions
{
    /// <summary>New messages are refused while fewer bytes than this are free, so that accepted ones can still be answered. Bytes; default 64 MiB.</summary>
    public long ReserveBytes { get; set; } = 64L << 20;

    /// <summary>Channels that are sent to; replies to them go through the outbox. Others are read from.</summary>
    public IReadOnlySet<string> PushChannels { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How long hashes of message ids are kept after their conversation is destroyed. Default 36 hours (contracts, what is kept).</summary>
    public TimeSpan KeepHashes { get; set; } = TimeSpan.FromHours(36);

    /// <summary>Longest time an open case holds back retention. Default 30 days (contracts, what is kept).</summary>
    public TimeSpan LongestHold { get; set; } = TimeSpan.FromDays(30);
}
