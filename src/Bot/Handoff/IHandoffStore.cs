namespace DvBot.Bot.Handoff;

/// <summary>What the queue needs from a store. Cases are opened and raised by the commit of a turn, never here.</summary>
public interface IHandoffStore
{
    /// <summary>Cases that wait, in no order; a snapshot.</summary>
    IReadOnlyList<HandoffCase> Waiting();

    /// <summary>Closes a case and destroys its key. False when it is not open.</summary>
    ValueTask<bool> CloseAsync(Guid caseId, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Writes into the audit that the case of a conversation still waits. False when none waits.</summary>
    ValueTask<bool> NoteStillWaitingAsync(long conversation, DateTimeOffset now, CancellationToken cancellation);
}
