using DvBot.Bot.Conversations;
using DvBot.Bot.Delivery;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Reads the items of a conversation after a number, from its rows.</summary>
internal sealed class ReadFeedJob(Head head, int after) : WriterJob<FeedPage?>
{
    private const int Most = 200;

    /// <summary>What a turn shows.</summary>
    public static FeedItem ItemOf(int ordinal, DateTimeOffset at, TurnOutcome outcome, int answers) => new(ordinal, at, null, outcome.Replies, answers)
    {
        Sign = outcome.Erasure == Erasure.Now ? FeedSign.Erased : outcome.Replies.Count == 0 && outcome.Handoff is not null ? FeedSign.Held : FeedSign.None,
    };

    /// <inheritdoc/>
    public override bool Writes => false;

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        if (head.Gone)
        {
            Result = null;
            return;
        }

        var items = new List<FeedItem>();
        for (var row = head.LastRow; row != 0;)
        {
            var document = image.Engine.Find(Rows.Journal, row);
            if (document is null)
            {
                break;
            }

            var ordinal = document[Rows.Ordinal].AsInt32;
            var at = StoreImage.Utc(document[Rows.Time].AsInt64);
            if (ordinal > after)
            {
                items.Add(document[Rows.Kind].AsInt32 == Rows.Arrival
                    ? new FeedItem(ordinal, at, ReadArrivalJob.Open(document, head), [], 0)
                    : ItemOf(ordinal, at, ReadArrivalJob.OpenTurn(document, head).Outcome, document[Rows.Sent].AsInt32));
            }

            row = document[Rows.Previous].AsInt64;
        }

        items.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal));
        if (items.Count > Most)
        {
            items.RemoveRange(Most, items.Count - Most);
        }

        Result = new FeedPage(items, items.Count > 0 ? items[^1].Ordinal : Math.Min(after, head.Ordinal), head.Waiting.Count > 0);
    }
}
