using DvBot.Bot.Activities;

namespace DvBot.Bot.Handoff.Acts;

/// <summary>Keeps what is being written.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
/// <param name="Text">At most <see cref="DeskRules.MostText"/> characters; empty for nothing.</param>
public sealed record KeepDraft(Guid Case, Guid Operator, int ClaimNumber, SensitiveText Text) : DeskAct(Case, Operator);
