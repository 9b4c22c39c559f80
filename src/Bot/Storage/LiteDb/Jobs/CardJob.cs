using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Brings the card that is owed into a conversation, unless an operator answered meanwhile.</summary>
internal sealed class CardJob(long conversation, DateTimeOffset now) : DeskJob<ConversationKey?>(now)
{
    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        Reset();
        Result = image.Find(conversation) is { CaseId: { } id } head
            && image.Cases.TryGetValue(id, out var record)
            && record.Case.CardOwedAt is { } owed
            && owed + DeskRules.CardAfter <= Now
            ? Write(image, record, new DeskDecision(DeskResult.Done, record.Case with { CardOwedAt = null }) { Arrives = ActivityKind.CardDue, Audit = "card_due" }, head, default)
            : null;
    }
}
