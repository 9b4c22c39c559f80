using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;

namespace DvBot.Bot.Conversations;

/// <summary>A conversation with the first of its activities that has no turn yet.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Row">Where the activity is stored.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Case">Her open case; null when none is open. A commit expects it still to be under the same claim.</param>
public sealed record Recalled(Conversation Conversation, long Row, Activity Activity, HandoffCase? Case);
