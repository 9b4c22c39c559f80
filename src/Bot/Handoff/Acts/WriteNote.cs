using DvBot.Bot.Activities;

namespace DvBot.Bot.Handoff.Acts;

/// <summary>Leaves a private remark.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
/// <param name="Text">1 to <see cref="DeskRules.MostText"/> characters.</param>
public sealed record WriteNote(Guid Case, Guid Operator, int ClaimNumber, SensitiveText Text) : DeskAct(Case, Operator);
