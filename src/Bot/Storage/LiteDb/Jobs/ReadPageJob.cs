using DvBot.Bot.Conversations.Transcripts;

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
            var row = document[Rows.Id].AsInt64;
            if (image.Find(document[Rows.Conversation].AsInt64) is not { } head)
            {
                continue;
            }

            var at = StoreImage.Utc(document[Rows.Time].AsInt64);
            if (document[Rows.Kind].AsInt32 == Rows.Arrival)
            {
                entries.Add(new TranscriptEntry(row, head.Id, at, ReadArrivalJob.Open(document, head), null, 0, null));
            }
            else
            {
                var body = ReadArrivalJob.OpenTurn(document, head);
                entries.Add(new TranscriptEntry(row, head.Id, at, null, body.Outcome, document[Rows.Answers].AsInt64, body.ContentVersion));
            }
        }

        Result = entries;
    }
}
