namespace DvBot.Bot.Conversations;

/// <summary>How long words are kept after the last message (contracts, what is kept). Stored by number: never renumber.</summary>
public enum RetentionChoice
{
    /// <summary>24 hours: the default.</summary>
    Day = 0,

    /// <summary>Until the session ends: 30 minutes of silence or exit.</summary>
    Session = 1,

    /// <summary>30 days, by her choice.</summary>
    Month = 2,
}
