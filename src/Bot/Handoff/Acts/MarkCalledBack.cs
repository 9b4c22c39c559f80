namespace DvBot.Bot.Handoff.Acts;

/// <summary>Marks the promised call as done.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
public sealed record MarkCalledBack(Guid Case, Guid Operator, int ClaimNumber) : DeskAct(Case, Operator);
