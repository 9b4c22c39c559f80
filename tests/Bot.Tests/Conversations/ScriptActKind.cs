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

    /// <summary>An operator sits down at the desk.</summary>
    OperatorComes,

    /// <summary>The operator gets up from the desk, or the line breaks.</summary>
    OperatorLeaves,

    /// <summary>The operator takes the case.</summary>
    OperatorTakes,

    /// <summary>The operator writes to her.</summary>
    OperatorWrites,

    /// <summary>The operator gives the case back.</summary>
    OperatorGivesBack,

    /// <summary>The operator closes the case.</summary>
    OperatorCloses,

    /// <summary>The server stops and starts again on the same data.</summary>
    Restart,
}
