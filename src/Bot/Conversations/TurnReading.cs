using DvBot.Bot.Screening;

namespace DvBot.Bot.Conversations;

/// <summary>How a turn understood its message: for the transcript, operators, reports and <c>ask</c>.</summary>
/// <param name="Intent">Article or intent id, or the name of the path taken.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Fallback">True when the bot did not claim to understand.</param>
/// <param name="Citations">Provisions the answer rests on, <c>document:place</c>.</param>
/// <param name="Level">The conversation's level after the turn.</param>
/// <param name="Reasons">Reasons of this message, with its words.</param>
/// <param name="Rule">The screening rule that set the message's level; empty at none.</param>
/// <param name="Province">Province named; null when none.</param>
/// <param name="Commune">Commune named, with its type word; null when none.</param>
/// <param name="AskPlace">True when the bot asks which place is meant; null when no place was named.</param>
/// <param name="Handoff">True when the turn opens or keeps a case in the queue.</param>
public sealed record TurnReading(
    string Intent,
    double Confidence,
    bool Fallback,
    IReadOnlyList<string> Citations,
    DangerLevel Level,
    IReadOnlyList<DangerReason> Reasons,
    string Rule,
    string? Province,
    string? Commune,
    bool? AskPlace,
    bool Handoff);
