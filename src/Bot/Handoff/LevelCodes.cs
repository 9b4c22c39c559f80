using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff;

/// <summary>Levels as the audit and the figures name them.</summary>
public static class LevelCodes
{
    /// <summary>Every level with its code, lowest first.</summary>
    public static IReadOnlyList<(DangerLevel Level, string Code)> All { get; } =
    [
        (DangerLevel.None, "none"), (DangerLevel.Concern, "concern"), (DangerLevel.High, "high"), (DangerLevel.Imminent, "imminent"),
    ];

    /// <summary>The code of a level.</summary>
    public static string Of(DangerLevel level) => All[(int)level].Code;
}
