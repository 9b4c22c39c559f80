using DvBot.Bot.Handoff;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>A sign of life from an operator's console. Who only watches is told nothing.</summary>
internal sealed class RenewJob(Guid holder, DateTimeOffset now) : WriterJob<bool>
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        foreach (var record in image.Cases.Values.Where(r => r.Case.Claim?.Operator == holder))
        {
            image.Store(record with { Case = DeskRules.Renew(record.Case, now) });
        }

        Result = true;
    }

    /// <inheritdoc/>
    public override void Publish(StoreImage image) => image.CasesChanged();
}
