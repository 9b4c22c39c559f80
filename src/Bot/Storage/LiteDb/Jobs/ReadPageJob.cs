using DvBot.Bot.Conversations.Transcripts;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Reads some transcript rows, between two groups of writes.</summary>
internal sealed class ReadPageJob(long after, int most) : WriterJob<IReadOnlyList<TranscriptEntry>>
{
    /// <inheritdoc/>
    public override bool Writes => false;

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        var entries = new List<TranscriptEntry>(most);
        foreach (var document in image.Engine.After(Rows.Journal, after, most))
        {
            if (image.Find(document[Rows.Conversation].AsInt64) is not { } head)
            {
                continue;
            }

            entries.Add(EntryOf(document, head));
        }

        Result = entries;
    }

    /// <summary>Opens a row.</summary>
    public static TranscriptEntry EntryOf(BsonDocument document, Head head)
    {
        var row = document[Rows.Id].AsInt64;
        var at = StoreImage.Utc(document[Rows.Time].AsInt64);
        if (document[Rows.Kind].AsInt32 == Rows.Arrival)
        {
            return new TranscriptEntry(row, head.Id, at, ReadArrivalJob.Open(document, head), null, 0, null, null);
        }

        var body = ReadArrivalJob.OpenTurn(document, head);
        return new TranscriptEntry(row, head.Id, at, null, body.Outcome, document[Rows.Answers].AsInt64, body.ContentVersion, body.Around);
    }
}
