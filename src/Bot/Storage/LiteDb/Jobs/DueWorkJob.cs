using DvBot.Bot.Schedule;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Forgets later work that is done, or puts it off.</summary>
internal sealed class DueWorkJob(DueWork work, DateTimeOffset? putOffTo, bool failed) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        if (putOffTo is { } at)
        {
            var later = work with { At = at, Attempts = failed ? work.Attempts + 1 : 0 };
            image.ChangeDue(later);
            image.Due.Add(later);
        }
        else
        {
            image.Engine.Delete(Rows.Due, [work.Id]);
            image.Due.Remove(work.Id);
        }
    }
}
