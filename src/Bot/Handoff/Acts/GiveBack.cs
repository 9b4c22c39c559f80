namespace DvBot.Bot.Handoff.Acts;

/// <summary>Gives a case back to the queue.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
public sealed record GiveBack(Guid Case, Guid Operator, int ClaimNumber) : DeskAct(Case, Operator);
