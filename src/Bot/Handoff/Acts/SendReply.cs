using DvBot.Bot.Activities;

namespace DvBot.Bot.Handoff.Acts;

/// <summary>Writes to her.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
/// <param name="ClaimNumber">The claim it is done under.</param>
/// <param name="Message">Names this message: sending it twice says it once.</param>
/// <param name="Text">What is said, 1 to <see cref="DeskRules.MostText"/> characters.</param>
public sealed record SendReply(Guid Case, Guid Operator, int ClaimNumber, Guid Message, SensitiveText Text) : DeskAct(Case, Operator);
