using DvBot.Bot.Activities;

namespace DvBot.Bot.Conversations;

/// <summary>What a turn needs from a store. Thread safe; one writer wins by the expected version.</summary>
public interface IConversationStore
{
    /// <summary>The conversation with the first activity that has no turn yet; null when none waits.</summary>
    ValueTask<Recalled?> RecallAsync(ConversationKey key, CancellationToken cancellation);

    /// <summary>
    /// Writes state, transcript, outbox, case, due work and the inbox mark in one transaction. Returns once it is on disk.
    /// </summary>
    /// <exception cref="IOException">It could not be written; nothing of it was.</exception>
    ValueTask<CommitResult> TryCommitAsync(TurnCommit commit, CancellationToken cancellation);
}
