using DvBot.Bot.Conversations;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>What is sealed of a turn.</summary>
internal sealed record TurnBody(TurnOutcome Outcome, string ContentVersion, Surroundings Around);
