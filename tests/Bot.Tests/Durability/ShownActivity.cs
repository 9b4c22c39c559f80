namespace DvBot.Bot.Tests.Durability;

/// <summary>An activity as a client is shown it.</summary>
/// <param name="Id">Activity id.</param>
/// <param name="ReplyToId">What it answers; null for the person's own.</param>
/// <param name="Text">Text.</param>
/// <param name="ClientId">channelData.clientActivityID; null when there is none.</param>
internal sealed record ShownActivity(string Id, string? ReplyToId, string Text, string? ClientId);
