namespace DvBot.Bot.Delivery;

/// <summary>What became of an activity that a channel handed over.</summary>
/// <param name="Outcome">Accepted, duplicate or refused.</param>
/// <param name="Ordinal">Its number within the conversation, also for a duplicate; 0 when refused or no longer known.</param>
public readonly record struct AcceptResult(AcceptOutcome Outcome, int Ordinal);
