using DvBot.Bot.Screening;

namespace DvBot.Bot.Operators;

/// <summary>A line of the audit: what happened to a case, in codes, without words.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Case">Random id of the case; means nothing once it is closed.</param>
/// <param name="What">Code of what happened.</param>
/// <param name="Level">Level of the case after it.</param>
/// <param name="Codes">Further codes of closed lists.</param>
/// <param name="By">Who did it; empty for the machine.</param>
public sealed record AuditLine(DateTimeOffset At, Guid Case, string What, DangerLevel Level, IReadOnlyList<string> Codes, Guid By);
