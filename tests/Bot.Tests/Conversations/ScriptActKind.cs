namespace DvBot.Bot.Tests.Conversations;

/// <summary>What may happen in a script.</summary>
internal enum ScriptActKind
{
    /// <summary>She writes.</summary>
    Says,

    /// <summary>She taps what the last reply offered.</summary>
    Taps,

    /// <summary>She opens the chat.</summary>
    Opens,

    /// <summary>She shares a place.</summary>
    SharesPlace,

    /// <summary>She sends a picture.</summary>
    SendsPicture,

    /// <summary>Time passes.</summary>
    TimePasses,

    /// <summary>The server stops and starts again on the same data.</summary>
    Restart,
}
