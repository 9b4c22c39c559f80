namespace DvBot.Knowledge.Articles;

/// <summary>One wording of a named reply.</summary>
/// <param name="Text">Text with <c>{bạn}</c> placeholders.</param>
/// <param name="QuickReplies">What may be tapped.</param>
public sealed record ReplyVariant(string Text, IReadOnlyList<QuickReply> QuickReplies);
