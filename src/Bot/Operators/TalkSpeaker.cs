namespace DvBot.Bot.Operators;

/// <summary>Whose line of a transcript it is.</summary>
public enum TalkSpeaker
{
    /// <summary>The person who asked for help.</summary>
    Person,

    /// <summary>The machine.</summary>
    Bot,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>Something the desk did, in words of the console.</summary>
    Desk,
}
