namespace DvBot.Knowledge.Retrieval;

/// <summary>Ways of asking for things outside the scope, so that unseen ones are known for what they are. Never shown.</summary>
/// <param name="Intent">Id of the intent that takes them.</param>
/// <param name="Texts">Words and phrases with marks.</param>
internal sealed record OffTopicTexts(string Intent, IReadOnlyList<string> Texts)
{
    /// <summary>None.</summary>
    public static OffTopicTexts None { get; } = new("", []);
}
