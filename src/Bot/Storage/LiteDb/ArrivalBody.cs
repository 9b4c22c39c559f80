using DvBot.Bot.Activities;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>What is sealed of an arrival; the key is with the conversation.</summary>
internal sealed record ArrivalBody(string MessageId, ActivityKind Kind, SensitiveText Text, GeoPoint? Location, string? Note, DeskMark? Mark)
{
    /// <summary>Of an activity.</summary>
    public static ArrivalBody Of(Activity a) => new(a.MessageId, a.Kind, a.Text, a.Location, a.ChannelNote, a.Mark);

    /// <summary>Back to an activity.</summary>
    public Activity ToActivity(ConversationKey key, DateTimeOffset at) => new(key, MessageId, Kind, Text, Location, at, Note) { Mark = Mark };
}
