namespace DvBot.Bot.Delivery;

/// <summary>What a pulling channel has not shown yet.</summary>
/// <param name="Items">In order.</param>
/// <param name="Watermark">Pass it to read on from here.</param>
/// <param name="AnswerPending">True while an accepted activity has no turn yet.</param>
public sealed record FeedPage(IReadOnlyList<FeedItem> Items, int Watermark, bool AnswerPending);
