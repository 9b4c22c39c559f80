namespace DvBot.Bot.Conversations.Flows;

/// <summary>One screen of the questions about danger. Stored by number: never renumber.</summary>
public enum DangerQuestionStep
{
    /// <summary>Is the other there, or about to come?</summary>
    Now = 1,

    /// <summary>Is anybody hurt now?</summary>
    Hurt = 2,

    /// <summary>The life threats.</summary>
    Threats = 3,

    /// <summary>What gets worse.</summary>
    Pattern = 4,

    /// <summary>Children.</summary>
    Children = 5,
}
