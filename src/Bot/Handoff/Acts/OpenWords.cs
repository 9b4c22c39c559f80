namespace DvBot.Bot.Handoff.Acts;

/// <summary>Decides, on record, that life is at stake and her words must be read without her yes.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
public sealed record OpenWords(Guid Case, Guid Operator, int ClaimNumber) : DeskAct(Case, Operator);
