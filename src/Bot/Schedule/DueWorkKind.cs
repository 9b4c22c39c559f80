namespace DvBot.Bot.Schedule;

/// <summary>What is due. Stored by number: never renumber.</summary>
public enum DueWorkKind
{
    /// <summary>Look whether a conversation's words have been kept long enough, and destroy them if so.</summary>
    Retention = 1,

    /// <summary>Try again to send what a channel did not take.</summary>
    Resend = 2,

    /// <summary>Look after a case that waits in the queue.</summary>
    WaitingCheck = 3,

    /// <summary>Forget the hashes of message ids of conversations that are gone.</summary>
    ForgetHashes = 4,

    /// <summary>Give cases whose operator shows no sign of life back to the queue.</summary>
    LeaseCheck = 5,

    /// <summary>Show the card of a new rise to imminent that an operator has not answered.</summary>
    CardCheck = 6,
}
