namespace DvBot.Knowledge.Articles;

/// <summary>A reply the bot gives by name (cards, notices, questions). Immutable.</summary>
/// <param name="Id">File name without ending; unique.</param>
/// <param name="Variants">At least one; the next is used when the same reply comes again.</param>
public sealed record NamedReply(string Id, IReadOnlyList<ReplyVariant> Variants);
