using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>An act of an operator.</summary>
internal sealed class ActJob(DeskAct act, DateTimeOffset now) : DeskJob<DeskOutcome>(now)
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        Reset();
        if (!image.Cases.TryGetValue(act.Case, out var record))
        {
            Result = new DeskOutcome(DeskResult.Gone, null, null);
            return;
        }

        var talk = FactsOf(image, record.Case, out var head);
        var decision = DeskRules.Decide(record.Case, act, talk, Now);
        var woken = Write(image, record, decision, head, act.Operator);
        if (decision is { Result: DeskResult.Done, Audit: "claimed" })
        {
            image.AddDue(Schedule.DueWorkKind.LeaseCheck, (Now + DeskRules.Lease).UtcTicks, 0);
        }

        var after = decision.After ?? record.Case;
        Result = new DeskOutcome(decision.Result, after.State == HandoffState.Closed ? null : after, woken);
    }
}
