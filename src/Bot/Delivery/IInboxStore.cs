using DvBot.Bot.Activities;

namespace DvBot.Bot.Delivery;

/// <summary>What the inbox needs from a store.</summary>
public interface IInboxStore
{
    /// <summary>Stores an activity unless its message id is known. Returns once it is on disk.</summary>
    ValueTask<AcceptResult> AcceptAsync(Activity activity, CancellationToken cancellation);

    /// <summary>Conversations with activities that have no turn yet: after a start, what the last run left over.</summary>
    IReadOnlyList<ConversationKey> Unanswered();
}
