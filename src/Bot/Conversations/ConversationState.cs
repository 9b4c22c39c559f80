using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Flows;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Conversations;

/// <summary>All that a conversation remembers between two turns. Immutable; stored sealed.</summary>
public sealed record ConversationState
{
    /// <summary>A conversation before its first turn.</summary>
    public static ConversationState Fresh { get; } = new();

    /// <summary>The highest level so far; only an operator lowers it.</summary>
    public DangerLevel Level { get; init; }

    /// <summary>Reason codes so far.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Told earlier, no danger by itself, but it makes later words graver (a pregnancy, a child's age): categories of screening.</summary>
    public IReadOnlyList<string> Background { get; init; } = [];

    /// <summary>Who seems to be writing.</summary>
    public SpeakerRole Speaker { get; init; }

    /// <summary>Her open case; null when none is open.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>When her open case was opened, UTC; null when none is open.</summary>
    public DateTimeOffset? CaseOpenedAt { get; init; }

    /// <summary>How she calls herself; null until she does.</summary>
    public string? SelfForm { get; init; }

    /// <summary>True once it was said that a machine answers and what is kept.</summary>
    public bool NoticeGiven { get; init; }

    /// <summary>What was asked last.</summary>
    public PendingQuestion Pending { get; init; }

    /// <summary>Where she is in the questions about danger; null outside of them.</summary>
    public DangerQuestionStep? FlowStep { get; init; }

    /// <summary>What digits choose among.</summary>
    public IReadOnlyList<Choice> Offered { get; init; } = [];

    /// <summary>The article answered last, for follow-ups; null when none.</summary>
    public string? LastArticle { get; init; }

    /// <summary>The named reply given last; null when none.</summary>
    public string? LastReply { get; init; }

    /// <summary>How often <see cref="LastReply"/> was given in a row.</summary>
    public int LastReplyTimes { get; init; }

    /// <summary>Her answer to the safety question; null when not answered in this session.</summary>
    public bool? SafeToWrite { get; init; }

    /// <summary>Her answer to whether operators may read what she wrote; null until she answers.</summary>
    public bool? ConsentToRead { get; init; }

    /// <summary>True once she was asked when and how she may be called.</summary>
    public bool CallBackAsked { get; init; }

    /// <summary>The emergency card that is owed while an operator holds the case; null for none.</summary>
    public string? OwedCard { get; init; }

    /// <summary>Time of her last activity, UTC; null before the first.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>How long words are kept.</summary>
    public RetentionChoice Retention { get; init; }

    /// <summary>Number of turns so far.</summary>
    public int Turns { get; init; }

    /// <summary>True after an exit: the next message begins a new session.</summary>
    public bool Left { get; init; }
}
