using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff;

/// <summary>One person's case in the operators' queue.</summary>
/// <param name="Id">Random; names the case in the audit.</param>
/// <param name="Conversation">Id of the conversation; 0 once its words are destroyed.</param>
/// <param name="State">Waiting, claimed or closed.</param>
/// <param name="Level">The highest level so far.</param>
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
    bool WantsDeletion);
