using DvBot.Bot.Activities;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>What a client of the door was shown for one message.</summary>
/// <param name="Bubbles">The texts, in order.</param>
/// <param name="Choices">What may be tapped.</param>
internal sealed record BotSaid(IReadOnlyList<string> Bubbles, IReadOnlyList<Choice> Choices)
{
    /// <summary>Before anything was said.</summary>
    public static BotSaid Nothing { get; } = new([], []);

    /// <summary>All bubbles.</summary>
    public string Text => string.Join("\n\n", Bubbles);
}
