namespace DvBot.Bot.Tests.Durability;

/// <summary>A conversation a client has begun.</summary>
/// <param name="Id">Conversation id.</param>
/// <param name="Token">Its token.</param>
internal sealed record Talk(string Id, string Token);
