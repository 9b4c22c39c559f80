namespace DvBot.Bot.Conversations;

/// <summary>One turn to be written down.</summary>
/// <param name="Recalled">What the decision was made from; its version is expected.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="At">The time the decision was made for, UTC.</param>
/// <param name="Around">What it was decided in.</param>
/// <param name="ContentVersion">The content it was made with.</param>
public sealed record TurnCommit(Recalled Recalled, TurnOutcome Outcome, DateTimeOffset At, Surroundings Around, string ContentVersion);
