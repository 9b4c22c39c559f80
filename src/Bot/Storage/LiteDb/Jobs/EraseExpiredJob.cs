namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Destroys a conversation that has been kept long enough.</summary>
internal sealed class EraseExpiredJob(long conversation, DateTimeOffset now) : WriterJob<DateTimeOffset?>
{
    private Head? _erased;

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        _erased = null;
        if (image.Find(conversation) is not { } head)
        {
            Result = null;
            return;
        }

        var expiry = StoreImage.Utc(Expiry.Of(head, image));
        if (expiry > now || head.Waiting.Count > 0)
        {
            // An open case may close sooner than its hold ends.
            var again = head.CaseId is null ? expiry : StoreImage.Utc(Math.Min(expiry.UtcTicks, now.UtcTicks + TimeSpan.TicksPerHour));
            Result = again > now ? again : now + TimeSpan.FromMinutes(1);
            return;
        }

        image.Erase(head, now.UtcTicks);
        _erased = head;
        Result = null;
    }

    /// <inheritdoc/>
    public override void Publish(StoreImage image)
    {
        if (_erased is not null)
        {
            image.Unpublish(_erased);
        }
    }
}
