using DvBot.Bot.Activities;

namespace DvBot.Bot.Conversations;

/// <summary>A conversation with the first of its activities that has no turn yet.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Row">Where the activity is stored.</param>
/// <param name="Activity">The activity.</param>
public sealed record Recalled(Conversation Conversation, long Row, Activity Activity);
