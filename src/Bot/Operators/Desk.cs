using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;

namespace DvBot.Bot.Operators;

/// <summary>
/// What operators do, and who is there. Owns nothing itself: acts are decided by <see cref="DeskRules"/> and written by the store;
/// this has the turns taken that come of them. It never asks whether somebody may do it: its callers do. Thread safe.
/// </summary>
public sealed class Desk(IHandoffStore store, InboxPump pump, DutyRoster roster, TimeProvider time)
{
    /// <summary>Does an act; returns once it is on disk.</summary>
    /// <exception cref="IOException">It could not be written; nothing of it was.</exception>
    public async Task<DeskOutcome> DoAsync(DeskAct act, CancellationToken cancellation)
    {
        var outcome = await store.DoAsync(act, time.GetUtcNow(), cancellation);
        if (outcome.Woken is { } key)
        {
            pump.Signal(key);
        }

        return outcome;
    }

    /// <summary>A sign of life from an operator's console.</summary>
    /// <param name="id">Who.</param>
    /// <param name="page">Which open page.</param>
    /// <param name="takesCases">False when the operator wants no new cases; those held stay held.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task ShowLifeAsync(Guid id, Guid page, bool takesCases, CancellationToken cancellation)
    {
        if (takesCases)
        {
            roster.Seen(id, page);
        }
        else
        {
            roster.Left(id, page);
        }

        await store.RenewAsync(id, time.GetUtcNow(), cancellation);
    }

    /// <summary>A page was closed. Cases held go back when their lease lapses.</summary>
    public void Leave(Guid id, Guid page) => roster.Left(id, page);
}
