using DvBot.Bot.Activities;

namespace DvBot.Bot.Handoff;

/// <summary>What a look at the leases found.</summary>
/// <param name="Woken">Conversations whose claim lapsed and that have a turn to take.</param>
/// <param name="Next">When the next lease ends, UTC; null when nobody holds a case.</param>
public sealed record LapseOutcome(IReadOnlyList<ConversationKey> Woken, DateTimeOffset? Next);
