using DvBot.Bot.Activities;
using DvBot.Bot.Handoff.Acts;

namespace DvBot.Bot.Handoff;

/// <summary>What the queue and the desk need from a store. Cases are opened and raised by the commit of a turn, never here. Thread safe.</summary>
public interface IHandoffStore
{
    /// <summary>Raised (on any thread) after cases have changed.</summary>
    event Action? CasesChanged;

    /// <summary>Writes into the audit that an operator has opened the words of a case.</summary>
    ValueTask NoteReadAsync(Guid caseId, Guid reader, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Cases that are not closed, in no order: a snapshot of what is on disk.</summary>
    IReadOnlyList<HandoffCase> Open();

    /// <summary>Decides an act by <see cref="DeskRules"/> and writes case, conversation and audit in one transaction. Returns once it is on disk.</summary>
    /// <exception cref="IOException">It could not be written; nothing of it was.</exception>
    ValueTask<DeskOutcome> DoAsync(DeskAct act, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>A sign of life from an operator's console: renews the leases of all cases the operator holds.</summary>
    ValueTask RenewAsync(Guid holder, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Gives cases whose lease has lapsed back to the queue, and stores as later work when to look again.</summary>
    /// <returns>Conversations that have a turn to take because of it.</returns>
    ValueTask<IReadOnlyList<ConversationKey>> LapseAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Brings the card that is owed into a conversation, unless an operator answered meanwhile.</summary>
    /// <returns>The conversation that has a turn to take; null when no card is owed.</returns>
    ValueTask<ConversationKey?> BringCardAsync(long conversation, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Writes into the audit that the case of a conversation still waits, if it does. False when no case of it is open.</summary>
    ValueTask<bool> NoteStillWaitingAsync(long conversation, DateTimeOffset now, CancellationToken cancellation);
}
