using DvBot.Bot.Activities;
using DvBot.Bot.Delivery;
using DvBot.Bot.Privacy;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Stores an arrival unless its message id is known.</summary>
internal sealed class AcceptJob(Activity activity, KeyedHash conversation, KeyedHash message) : WriterJob<AcceptResult>
{
    private Head? _head;
    private Head? _erased;
    private FeedItem? _item;

    /// <inheritdoc/>
    public override bool MayUseReserve => false;

    /// <inheritdoc/>
    public override void Refuse() => End(new AcceptResult(AcceptOutcome.Refused, 0));

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        _head = _erased = null;
        var now = activity.ReceivedAt.UtcTicks;
        var head = image.Find(conversation);
        if ((head is not null && image.Know(head).TryGetValue(message, out var ordinal)) || image.Forgotten.TryGetValue(message, out ordinal))
        {
            Result = new AcceptResult(AcceptOutcome.Duplicate, ordinal);
            return;
        }

        if (head is { Waiting.Count: 0 } && Expiry.Of(head, image) <= now)
        {
            image.Erase(head, now);
            _erased = head;
            head = image.NewHead(activity.Key, conversation, head.Ordinal, now);
        }

        head ??= image.NewHead(activity.Key, conversation, 0, now);
        Append(image, head, activity, message, ++head.Ordinal);
        head.LastTicks = Math.Max(head.LastTicks, now);
        _head = head;
        _item = new FeedItem(head.Ordinal, activity.ReceivedAt, activity, [], 0);
        Result = new AcceptResult(AcceptOutcome.Accepted, head.Ordinal);
    }

    /// <inheritdoc/>
    public override void Publish(StoreImage image)
    {
        if (_head is null)
        {
            return;
        }

        if (_erased is not null)
        {
            image.Unpublish(_erased);
        }

        Show(image, _head, _item!);
    }

    /// <summary>Shows what an act of the desk brought.</summary>
    public static void Show(StoreImage image, Head head, Activity activity) =>
        Show(image, head, new FeedItem(head.Waiting.FindLast(w => ReferenceEquals(w.Activity, activity))?.Ordinal ?? head.Ordinal, activity.ReceivedAt, activity, [], 0));

    private static void Show(StoreImage image, Head head, FeedItem item)
    {
        var view = head.View;
        head.View = view with
        {
            Ordinal = head.Ordinal,
            Waiting = [.. head.Waiting],
            Tail = [.. view.Tail, item],
        };
        image.Published[head.Hash] = head;
        image.PublishedById[head.Id] = head;
        image.UsedTail(head);
    }

    /// <summary>Writes an arrival's row at the end of a conversation.</summary>
    public static void Append(StoreImage image, Head head, Activity activity, KeyedHash message, int ordinal)
    {
        var row = image.NextRow();
        image.Engine.Insert(Rows.Journal, new BsonDocument
        {
            [Rows.Id] = row,
            [Rows.Conversation] = head.Id,
            [Rows.Kind] = Rows.Arrival,
            [Rows.Ordinal] = ordinal,
            [Rows.Previous] = head.LastRow,
            [Rows.Time] = activity.ReceivedAt.UtcTicks,
            [Rows.Hash] = message.ToArray(),
            [Rows.Body] = Seal.Close(ArrivalBody.Of(activity), BodyJson.Default.ArrivalBody, head.DataKey, StoreImage.RowContext(row)),
        });
        head.LastRow = row;
        head.Known![message] = ordinal;
        head.Waiting.Add(new WaitingArrival(row, ordinal, activity));
        image.Touch(head);
    }
}
