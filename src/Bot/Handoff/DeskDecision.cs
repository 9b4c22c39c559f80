using DvBot.Bot.Activities;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff;

/// <summary>What an act does: data that a store writes down in one stroke.</summary>
/// <param name="Result">What is told to the operator.</param>
/// <param name="After">The case from now on; in state closed when it ended; null when nothing changes.</param>
public sealed record DeskDecision(DeskResult Result, HandoffCase? After = null)
{
    /// <summary>What the act brings into the conversation; null for nothing.</summary>
    public ActivityKind? Arrives { get; init; }

    /// <summary>Its words; empty for none.</summary>
    public SensitiveText Text { get; init; }

    /// <summary>Its id, so that it arrives once; null for a new one.</summary>
    public string? MessageId { get; init; }

    /// <summary>The conversation's level from now on; null when it stays.</summary>
    public DangerLevel? Level { get; init; }

    /// <summary>Code of the audit line; null for what is not audited.</summary>
    public string? Audit { get; init; }

    /// <summary>Further codes of the audit line, from closed lists.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
