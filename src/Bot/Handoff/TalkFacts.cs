namespace DvBot.Bot.Handoff;

/// <summary>What an act needs to know of the conversation of a case.</summary>
/// <param name="Kept">True while the conversation exists.</param>
/// <param name="HasUnread">True while words of hers are accepted but have had no turn.</param>
public sealed record TalkFacts(bool Kept, bool HasUnread);
