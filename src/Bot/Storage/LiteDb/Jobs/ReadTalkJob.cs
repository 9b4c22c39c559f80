using DvBot.Bot.Conversations.Transcripts;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Reads the latest rows of one conversation, between two groups of writes.</summary>
internal sealed class ReadTalkJob(long conversation, int most) : WriterJob<IReadOnlyList<TranscriptEntry>>
{
    /// <inheritdoc/>
    public override bool Writes => false;

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        var entries = new List<TranscriptEntry>();
        if (image.Find(conversation) is { } head)
        {
            for (var row = head.LastRow; row != 0 && entries.Count < most;)
            {
                if (image.Engine.Find(Rows.Journal, row) is not { } document)
                {
                    break;
                }

                entries.Add(ReadPageJob.EntryOf(document, head));
                row = document[Rows.Previous].AsInt64;
            }
        }

        entries.Reverse();
        Result = entries;
    }
}
