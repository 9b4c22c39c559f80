namespace DvBot.Bot.Tests.Conversations;

/// <summary>What a script may look at.</summary>
internal enum ScriptCheckKind
{
    /// <summary><c>nhắc</c>: the bubbles of the turn contain a text.</summary>
    Mentions,

    /// <summary><c>im lặng</c>: the bot says nothing.</summary>
    Silence,

    /// <summary><c>nút</c>: a choice has this label.</summary>
    Offers,

    /// <summary><c>nguồn</c>: the turn cites a provision.</summary>
    Cites,

    /// <summary><c>ý định</c>: article, intent or reply id of the turn.</summary>
    Intent,

    /// <summary><c>nhiều nhất N từ</c>: words of the first bubble.</summary>
    MostWords,

    /// <summary><c>screening</c>: level of the conversation and reasons of the message.</summary>
    Screening,

    /// <summary><c>handoff</c>: whether a case waits, is held, or is none.</summary>
    Handoff,

    /// <summary><c>reply</c>: whether the bot claims to understand.</summary>
    Reply,

    /// <summary><c>words</c>: whether what she wrote before can still be read.</summary>
    Words,
}
