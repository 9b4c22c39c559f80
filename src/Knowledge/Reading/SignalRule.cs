namespace DvBot.Knowledge.Reading;

/// <summary>A combination of categories that calls for a level, as <c>screening/danger.yaml</c> declares it.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Level">"concern", "high" or "imminent".</param>
/// <param name="Groups">Each group must be met by at least one of its categories.</param>
/// <param name="Except">Categories that forbid the rule.</param>
/// <param name="Times">Times the categories of the first group must have; empty for any time.</param>
/// <param name="Reasons">Reason codes added when the rule holds.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record SignalRule(
    string Id,
    string Level,
    IReadOnlyList<IReadOnlySet<string>> Groups,
    IReadOnlySet<string> Except,
    IReadOnlySet<SignalTime> Times,
    IReadOnlyList<string> Reasons,
    string Source);
