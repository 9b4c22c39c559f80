namespace DvBot.Bot.Activities;

/// <summary>One bubble the bot says, before a channel shapes it.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Choices">What may be tapped; digits 1 to 9 choose among them.</param>
public sealed record Reply(SensitiveText Text, IReadOnlyList<Choice> Choices)
{
    /// <summary>Who says it; channels show that.</summary>
    public ReplyAuthor Author { get; init; }

    /// <summary>A bubble without choices.</summary>
    public static Reply Of(string text) => new(new SensitiveText(text), []);
}
