using DvBot.Bot.Activities;

namespace DvBot.Bot.Conversations;

/// <summary>All with one person on one channel, as it stands before a turn.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Key">Name from outside.</param>
/// <param name="Version">Counts committed turns; the next commit must expect it.</param>
/// <param name="State">What it remembers.</param>
public sealed record Conversation(long Id, ConversationKey Key, long Version, ConversationState State);
