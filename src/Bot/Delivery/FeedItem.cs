using DvBot.Bot.Activities;

namespace DvBot.Bot.Delivery;

/// <summary>One thing a pulling channel shows: what the person sent, or what the bot said to it.</summary>
/// <param name="Ordinal">Its number within the conversation, growing with time.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Arrived">What the person sent; null for what the bot said.</param>
/// <param name="Said">What the bot said; empty for what the person sent.</param>
/// <param name="AnswersOrdinal">For what the bot said, the number of what it answers.</param>
public sealed record FeedItem(int Ordinal, DateTimeOffset At, Activity? Arrived, IReadOnlyList<Reply> Said, int AnswersOrdinal)
{
    /// <summary>What a page should know beside the words.</summary>
    public FeedSign Sign { get; init; }
}
