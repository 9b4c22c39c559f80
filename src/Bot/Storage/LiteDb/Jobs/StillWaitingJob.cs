using DvBot.Bot.Handoff;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Writes into the audit that a case still waits.</summary>
internal sealed class StillWaitingJob(long conversation, DateTimeOffset now) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        var record = image.Cases.Values.FirstOrDefault(c => c.Case.Conversation == conversation);
        if (record?.Case.State == HandoffState.Waiting)
        {
            image.Audit(record.Case.Id, "still_waiting", record.Case.Level, [], now.UtcTicks);
        }

        Result = record is not null;
    }
}
