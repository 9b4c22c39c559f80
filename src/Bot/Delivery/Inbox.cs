using DvBot.Bot.Activities;

namespace DvBot.Bot.Delivery;

/// <summary>
/// Where doors hand over what arrived. Owns the promise that "accepted" means on disk: a door tells its channel so only after
/// <see cref="AcceptAsync"/> has returned. It never thinks about what was written. Thread safe.
/// </summary>
public sealed class Inbox(IInboxStore store, InboxPump pump, InboxMetrics metrics)
{
    /// <summary>Stores an activity and has its turn taken soon.</summary>
    public async ValueTask<AcceptResult> AcceptAsync(Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var result = await store.AcceptAsync(activity, cancellation);
        metrics.Arrived(activity.Key.Channel, result.Outcome);
        if (result.Outcome == AcceptOutcome.Refused)
        {
            // What was refused may yet be on disk, if the failure came after the write.
            pump.LookAgain();
        }
        else
        {
            pump.Signal(activity.Key);
        }

        return result;
    }
}
