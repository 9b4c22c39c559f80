namespace DvBot.Bot.Conversations;

/// <summary>What became of a commit.</summary>
public enum CommitResult
{
    /// <summary>On disk.</summary>
    Committed,

    /// <summary>The conversation moved on meanwhile: decide again.</summary>
    Conflict,

    /// <summary>The conversation or the activity is no more: nothing to do.</summary>
    Gone,
}
