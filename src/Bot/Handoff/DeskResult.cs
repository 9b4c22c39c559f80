namespace DvBot.Bot.Handoff;

/// <summary>What became of an act. Expected outcomes, told to the operator in kind words.</summary>
public enum DeskResult
{
    /// <summary>Done, and on disk.</summary>
    Done,

    /// <summary>Another operator holds the case.</summary>
    Taken,

    /// <summary>The operator does not hold the case, or no longer under this claim.</summary>
    NotHeld,

    /// <summary>There is no such open case.</summary>
    Gone,

    /// <summary>She wrote something that the operator has not seen.</summary>
    SheWrote,

    /// <summary>The conversation is no more: its words were destroyed.</summary>
    NoConversation,

    /// <summary>What was given is not allowed: empty or too long words, an unknown code, a level that is not lower.</summary>
    NotAllowed,

    /// <summary>It could not be written, nothing of it was: try again.</summary>
    NotWritten,
}
