namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Writes into the audit that an operator has opened the words of a case.</summary>
internal sealed class NoteReadJob(Guid caseId, Guid reader, DateTimeOffset now) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        if (image.Cases.TryGetValue(caseId, out var record))
        {
            image.Audit(caseId, "words_read", record.Case.Level, [], now.UtcTicks, reader);
            Result = true;
        }
    }
}
