namespace DvBot.Bot.Activities;

/// <summary>What the desk did to a conversation, for activities that come from there.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who did it; empty for the clock.</param>
/// <param name="Level">Number of the danger level from now on; null when it stays.</param>
public sealed record DeskMark(Guid Case, Guid Operator, int? Level);
