namespace DvBot.Bot.Screening;

/// <summary>What one message shows, judged on its own and with what the conversation showed before.</summary>
/// <param name="Level">The level this message alone calls for; the conversation's level is the highest so far.</param>
/// <param name="Reasons">Why, with the words; empty at <see cref="DangerLevel.None"/>. Distinct codes, most serious first.</param>
/// <param name="Speaker">Who seems to be writing.</param>
/// <param name="Rule">Id of the rule that set the level (one of the declared danger rules), for operators and tests; empty at none.</param>
public sealed record ScreeningResult(DangerLevel Level, IReadOnlyList<DangerReason> Reasons, SpeakerRole Speaker, string Rule)
{
    /// <summary>Nothing seen.</summary>
    public static ScreeningResult Nothing { get; } = new(DangerLevel.None, [], SpeakerRole.Unknown, "");

    /// <summary>
    /// Categories seen that are no danger by themselves but make later words graver; to be kept with the conversation and handed
    /// back in <see cref="ScreeningContext.Background"/>. May be filled at <see cref="DangerLevel.None"/>.
    /// </summary>
    public IReadOnlyList<string> Background { get; init; } = [];

    /// <summary>True if one of the reasons has this code.</summary>
    public bool Has(string code) => Reasons.Any(r => string.Equals(r.Code, code, StringComparison.Ordinal));
}
