namespace DvBot.Bot.Handoff;

/// <summary>An operator holds a case, for as long as the console renews the lease.</summary>
/// <param name="Operator">Who.</param>
/// <param name="At">Since when, UTC.</param>
/// <param name="LeaseUntil">Without a sign of life until then the case goes back into the queue, UTC.</param>
public sealed record Claim(Guid Operator, DateTimeOffset At, DateTimeOffset LeaseUntil);
