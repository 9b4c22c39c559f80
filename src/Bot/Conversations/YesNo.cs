namespace DvBot.Bot.Conversations;

/// <summary>An answer to a question of the bot.</summary>
internal enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Not sure: counts as yes for what threatens life.</summary>
    Unsure,

    /// <summary>Not answered, which never means no.</summary>
    Skip,
}
