using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff.Acts;

/// <summary>Ends the case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
/// <param name="Disposition">A code of <see cref="Dispositions"/>.</param>
/// <param name="LevelAfter">The level of the conversation from now on; not above that of the case. At high or above her next words open a new case.</param>
/// <param name="LowerReason">A code of <see cref="LowerReasons"/> when the level sinks; else null.</param>
/// <param name="SeenWroteAt">Her last words that the operator has seen, UTC: a case is never closed over unread words.</param>
public sealed record CloseCase(Guid Case, Guid Operator, int ClaimNumber, string Disposition, DangerLevel LevelAfter, string? LowerReason, DateTimeOffset? SeenWroteAt) : DeskAct(Case, Operator);
