namespace DvBot.Bot.Activities;

/// <summary>Names one conversation from outside: the channel and the channel's id of the person or conversation.</summary>
/// <param name="Channel">Short name of the door, e.g. <c>directline</c>.</param>
/// <param name="Id">The channel's own id; private, stored only sealed or as a keyed hash.</param>
public sealed record ConversationKey(string Channel, string Id)
{
    /// <summary>The channel only: ids of people do not belong in logs.</summary>
    public override string ToString() => $"{Channel}:[id]";
}
