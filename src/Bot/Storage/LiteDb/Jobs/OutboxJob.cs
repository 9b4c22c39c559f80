using DvBot.Bot.Delivery;
using DvBot.Bot.Schedule;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Records progress of sending.</summary>
internal sealed class OutboxJob(OutboxEntry entry, bool done) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        if (done)
        {
            image.Engine.Delete(Rows.Outbox, [entry.Row]);
            image.Outbox.Remove(entry.Row);
        }
        else if (image.Engine.Find(Rows.Outbox, entry.Row) is { } document)
        {
            document[Rows.Sent] = entry.Sent;
            document[Rows.Attempts] = entry.Attempts;
            document[Rows.Time] = entry.NextAttempt.UtcTicks;
            image.Engine.Upsert(Rows.Outbox, document);
            image.Outbox.Add(entry);
            if (entry.Attempts > 0)
            {
                image.AddDue(DueWorkKind.Resend, entry.NextAttempt.UtcTicks, document[Rows.Conversation].AsInt64);
            }
        }
    }
}
