using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;

namespace DvBot.Bot.Conversations;

/// <summary>What was decided for one activity: a record, written down in one stroke.</summary>
/// <param name="State">What the conversation remembers from now on.</param>
/// <param name="Replies">What is said, in order; empty only while an operator speaks.</param>
/// <param name="Reading">How the message was understood.</param>
/// <param name="Handoff">What happens in the queue; null for nothing.</param>
/// <param name="Erasure">Whether words are destroyed.</param>
/// <param name="Incident">Code of what went wrong inside the turn; null when nothing did.</param>
public sealed record TurnOutcome(
    ConversationState State,
    IReadOnlyList<Reply> Replies,
    TurnReading Reading,
    HandoffChange? Handoff,
    Erasure Erasure,
    string? Incident);
