namespace DvBot.Bot.Conversations;

/// <summary>Whether a turn destroys what was said. Stored by number: never renumber.</summary>
public enum Erasure
{
    /// <summary>Nothing is destroyed.</summary>
    None = 0,

    /// <summary>All words so far and the conversation's key are destroyed with this turn; only its reply stays, under a new key.</summary>
    Now = 1,

    /// <summary>The session ends with this turn; words kept only for the session are destroyed soon after.</summary>
    EndOfSession = 2,
}
