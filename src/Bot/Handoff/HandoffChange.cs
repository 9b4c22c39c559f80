using DvBot.Bot.Activities;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff;

/// <summary>What a turn does to the queue, as part of its commit.</summary>
/// <param name="CaseId">The case; a new one when the conversation has no open case.</param>
/// <param name="Level">The level the case has after the turn; never lower than before.</param>
/// <param name="Reasons">Codes added by this turn.</param>
/// <param name="AskedToDelete">True when she asked to delete while the case is open.</param>
public sealed record HandoffChange(Guid CaseId, DangerLevel Level, IReadOnlyList<string> Reasons, bool AskedToDelete)
{
    /// <summary>Her answer to whether operators may read what she wrote; null when this turn gave none.</summary>
    public bool? Consent { get; init; }

    /// <summary>When and how she may be called, as she just said; empty for nothing new.</summary>
    public SensitiveText CallBack { get; init; }

    /// <summary>True when she rose to imminent under an operator's eyes: the card follows unless the operator answers in time.</summary>
    public bool CardOwed { get; init; }
}
