using LiteDB;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Closes a case: its document, and with it everything sealed under its key, is destroyed; the audit stays.</summary>
internal sealed class CloseCaseJob(Guid caseId, DateTimeOffset now) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        if (!image.Cases.TryRemove(caseId, out var record))
        {
            Result = false;
            return;
        }

        image.Engine.Delete(Rows.Cases, [new BsonValue(caseId)]);
        image.DestroyAfterCommit(record.Slot);
        image.Audit(caseId, "closed", record.Case.Level, [], now.UtcTicks);
        Result = true;
    }
}
