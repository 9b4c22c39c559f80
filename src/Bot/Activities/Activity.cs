namespace DvBot.Bot.Activities;

/// <summary>Something that arrived through a channel, in our own words.</summary>
/// <param name="Key">Whose conversation.</param>
/// <param name="MessageId">The channel's id of this message; the same id is the same message.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words; empty for other kinds.</param>
/// <param name="Location">The shared place; null for other kinds.</param>
/// <param name="ReceivedAt">When the door took it, UTC.</param>
/// <param name="ChannelNote">What the door wants back when it shows this activity again (opaque here, sealed with it); null for nothing.</param>
public sealed record Activity(
    ConversationKey Key,
    string MessageId,
    ActivityKind Kind,
    SensitiveText Text,
    GeoPoint? Location,
    DateTimeOffset ReceivedAt,
    string? ChannelNote)
{
    /// <summary>What the desk did; null for what the person sent.</summary>
    public DeskMark? Mark { get; init; }

    /// <summary>Kind and channel, never words or ids.</summary>
    public override string ToString() => $"{Kind} on {Key.Channel}";
}
