namespace DvBot.Bot.Activities;

/// <summary>Who says a reply. Stored by number: never renumber.</summary>
public enum ReplyAuthor
{
    /// <summary>The machine.</summary>
    Bot = 0,

    /// <summary>An operator.</summary>
    Operator = 1,
}
