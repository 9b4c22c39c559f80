using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Gives cases whose lease has lapsed back to the queue.</summary>
internal sealed class LapseJob(DateTimeOffset now) : DeskJob<IReadOnlyList<ConversationKey>>(now)
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        Reset();
        var woken = new List<ConversationKey>();
        DateTimeOffset? next = null;
        foreach (var record in image.Cases.Values.Where(r => r.Case.Claim is not null))
        {
            var until = record.Case.Claim!.LeaseUntil;
            if (until > Now)
            {
                next = next is null || until < next ? until : next;
                continue;
            }

            var talk = FactsOf(image, record.Case, out var head);
            if (Write(image, record, DeskRules.Lapse(record.Case, talk), head, default) is { } key)
            {
                woken.Add(key);
            }
        }

        image.SetOnlyDue(Schedule.DueWorkKind.LeaseCheck, next);
        Result = woken;
    }
}
