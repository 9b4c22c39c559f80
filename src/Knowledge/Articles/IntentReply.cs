namespace DvBot.Knowledge.Articles;

/// <summary>Small talk, off-topic, a command or the like with its short reply. Immutable.</summary>
/// <param name="Id">File name without ending; unique, also against articles.</param>
/// <param name="Kind">smalltalk, offtopic, insult, gibberish, override, flirt or command.</param>
/// <param name="Variants">Replies with <c>{bạn}</c> placeholders; a command may have none.</param>
/// <param name="AskedAs">Ways of saying it, written by hand.</param>
public sealed record IntentReply(string Id, string Kind, IReadOnlyList<ReplyVariant> Variants, IReadOnlyList<string> AskedAs);
