using DvBot.Bot.Activities;

namespace DvBot.Bot.Handoff;

/// <summary>What became of an act, as it stands on disk.</summary>
/// <param name="Result">What is told to the operator.</param>
/// <param name="Case">The case now; null when there is none any more.</param>
/// <param name="Woken">A conversation that has a turn to take because of it; null for none.</param>
public sealed record DeskOutcome(DeskResult Result, HandoffCase? Case, ConversationKey? Woken);
