using DvBot.Bot.Activities;

namespace DvBot.Bot.Conversations;

/// <summary>
/// The gate: one turn per conversation at a time, different conversations in parallel. Safety does not come from here but from
/// the version each commit expects; so an embedded and a clustered gate may be exchanged.
/// </summary>
public interface ITurns
{
    /// <summary>
    /// Takes the turns of all activities of a conversation that wait, in order of acceptance. Returns when none waits, or when
    /// another caller already takes them and will see them all.
    /// </summary>
    Task TakeTurnAsync(ConversationKey key, CancellationToken cancellation);
}
