namespace DvBot.Knowledge.Reading;

/// <summary>A kind of worrying thing, as <c>screening/danger.yaml</c> declares it.</summary>
/// <param name="Id">Id, used by <see cref="Signal.Category"/>.</param>
/// <param name="Label">Vietnamese name for editors and operators.</param>
/// <param name="Reasons">Reason codes it stands for; empty for what is only background.</param>
/// <param name="Levels">The level it calls for by time: "none", "concern", "high", "imminent". Holds every time.</param>
/// <param name="Source">Where the level comes from.</param>
public sealed record SignalCategory(
    string Id,
    string Label,
    IReadOnlyList<string> Reasons,
    IReadOnlyDictionary<SignalTime, string> Levels,
    string Source);
