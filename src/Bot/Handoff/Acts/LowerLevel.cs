using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff.Acts;

/// <summary>Lowers the level, on record.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
/// <param name="To">Lower than the level of the case.</param>
/// <param name="Reason">A code of <see cref="LowerReasons"/>.</param>
public sealed record LowerLevel(Guid Case, Guid Operator, int ClaimNumber, DangerLevel To, string Reason) : DeskAct(Case, Operator);
