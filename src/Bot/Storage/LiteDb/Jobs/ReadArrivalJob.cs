using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Reads what a recall needs and memory does not hold: the waiting arrival and the state after the last turn.</summary>
internal sealed class ReadArrivalJob(Head head) : WriterJob<Recalled?>
{
    /// <inheritdoc/>
    public override bool Writes => false;

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        if (head.Gone || head.Waiting.Count == 0)
        {
            Result = null;
            return;
        }

        var waiting = head.Waiting[0];
        var state = head.View.State ?? ReadState(image, head);
        Result = new Recalled(new Conversation(head.Id, head.Key, head.Version, state), waiting.Row, waiting.Activity ?? Read(image, head, waiting.Row), image.CaseOf(head));
    }

    /// <summary>Reads an arrival.</summary>
    public static Activity Read(StoreImage image, Head head, long row)
    {
        var document = image.Engine.Find(Rows.Journal, row) ?? throw new InvalidDataException($"Row {row} is missing.");
        return Open(document, head);
    }

    /// <summary>Opens an arrival's row.</summary>
    public static Activity Open(BsonDocument document, Head head) =>
        Seal.Open(document[Rows.Body].AsBinary, BodyJson.Default.ArrivalBody, head.DataKey, StoreImage.RowContext(document[Rows.Id].AsInt64))
            .ToActivity(head.Key, StoreImage.Utc(document[Rows.Time].AsInt64));

    /// <summary>Opens a turn's row.</summary>
    public static TurnBody OpenTurn(BsonDocument document, Head head) =>
        Seal.Open(document[Rows.Body].AsBinary, BodyJson.Default.TurnBody, head.DataKey, StoreImage.RowContext(document[Rows.Id].AsInt64));

    private static ConversationState ReadState(StoreImage image, Head head) =>
        head.StateRow != 0 && image.Engine.Find(Rows.Journal, head.StateRow) is { } document
            ? OpenTurn(document, head).Outcome.State
            : ConversationState.Fresh;
}
