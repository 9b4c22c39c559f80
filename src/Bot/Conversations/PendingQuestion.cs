namespace DvBot.Bot.Conversations;

/// <summary>What the bot asked last and how a bare "có", "không" or digit is to be understood. Stored by number: never renumber.</summary>
public enum PendingQuestion
{
    /// <summary>Nothing open.</summary>
    None = 0,

    /// <summary>Is it safe to write now?</summary>
    SafeToWrite = 1,

    /// <summary>Really delete?</summary>
    ConfirmDelete = 2,

    /// <summary>Which of two articles is meant?</summary>
    Clarify = 3,

    /// <summary>A step of the questions about danger.</summary>
    DangerQuestion = 4,

    /// <summary>An emergency card was shown; <c>1</c> means that she cannot call.</summary>
    AfterCard = 5,

    /// <summary>May the operator read what she wrote?</summary>
    ConsentToRead = 6,

    /// <summary>When and how may she safely be called?</summary>
    CallBack = 7,
}
