namespace DvBot.Bot.Handoff.Acts;

/// <summary>Takes a case back from another operator into the queue; for supervisors.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim that ends.</param>
public sealed record TakeBack(Guid Case, Guid Operator, int ClaimNumber) : DeskAct(Case, Operator);
