using DvBot.Bot.Activities;

namespace DvBot.Bot.Handoff;

/// <summary>A private remark of an operator on a case; destroyed with the case.</summary>
/// <param name="Operator">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">The words.</param>
public sealed record CaseNote(Guid Operator, DateTimeOffset At, SensitiveText Text);
