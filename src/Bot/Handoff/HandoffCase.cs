using DvBot.Bot.Activities;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff;

/// <summary>One person's case in the operators' queue. Immutable; changed by turns of its conversation and by acts of the desk.</summary>
/// <param name="Id">Random; names the case in the audit.</param>
/// <param name="Conversation">Id of the conversation; of one that is no more once its words are destroyed.</param>
/// <param name="State">Waiting, claimed or closed.</param>
/// <param name="Level">The highest level so far, unless an operator lowered it.</param>
/// <param name="OpenedAt">When it came into the queue, UTC.</param>
/// <param name="Reasons">Codes of the closed list.</param>
/// <param name="WantsDeletion">True when she asked to delete while the case was open.</param>
public sealed record HandoffCase(
    Guid Id,
    long Conversation,
    HandoffState State,
    DangerLevel Level,
    DateTimeOffset OpenedAt,
    IReadOnlyList<string> Reasons,
    bool WantsDeletion)
{
    /// <summary>Grows with each claim and each end of one: what was decided under one number holds under no other.</summary>
    public int ClaimNumber { get; init; }

    /// <summary>Turns of its conversation when the last was written: grows with everything that is said.</summary>
    public long TalkVersion { get; init; }

    /// <summary>Who holds it; null while it waits.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Her answer to whether operators may read what she wrote; null until she answers.</summary>
    public bool? Consent { get; init; }

    /// <summary>Why her words may be read.</summary>
    public WordsOpening Opening { get; init; }

    /// <summary>When and how she may safely be called, in her words; empty for none.</summary>
    public SensitiveText CallBack { get; init; }

    /// <summary>True once an operator has marked the promised call as done.</summary>
    public bool CallBackKept { get; init; }

    /// <summary>Operators' remarks, oldest first.</summary>
    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    /// <summary>What the holder is writing; empty for nothing.</summary>
    public SensitiveText Draft { get; init; }

    /// <summary>When she last wrote while the case was open, UTC; null before.</summary>
    public DateTimeOffset? WroteAt { get; init; }

    /// <summary>When an operator last wrote to her, UTC; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the holder first wrote to her under this claim, UTC: what she writes after that is written to that person. Null before.</summary>
    public DateTimeOffset? SpokeAt { get; init; }

    /// <summary>When she rose to imminent while an operator held the case and had not answered yet, UTC; null for none.</summary>
    public DateTimeOffset? CardOwedAt { get; init; }

    /// <summary>True when her last words have no answer of an operator.</summary>
    public bool Unanswered => WroteAt is { } wrote && (AnsweredAt is null || AnsweredAt < wrote);

    /// <summary>True when an operator holds it under this number.</summary>
    public bool HeldBy(Guid holder, int claimNumber) => Claim?.Operator == holder && ClaimNumber == claimNumber;

    /// <summary>State and level only: the rest is private.</summary>
    public override string ToString() => $"{State} {Level}";
}
