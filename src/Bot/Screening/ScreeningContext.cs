namespace DvBot.Bot.Screening;

/// <summary>What the conversation already showed, as far as screening needs it.</summary>
/// <param name="Level">The conversation's level before this message.</param>
/// <param name="Reasons">Reason codes of the conversation so far.</param>
/// <param name="Speaker">Who seemed to be writing so far.</param>
public sealed record ScreeningContext(DangerLevel Level, IReadOnlyList<string> Reasons, SpeakerRole Speaker)
{
    /// <summary>A conversation that has just begun.</summary>
    public static ScreeningContext Fresh { get; } = new(DangerLevel.None, [], SpeakerRole.Unknown);

    /// <summary>
    /// Categories told earlier that are no danger by themselves but make other things graver (a pregnancy, a child's age): the
    /// union of <see cref="ScreeningResult.Background"/> of the conversation so far.
    /// </summary>
    public IReadOnlyList<string> Background { get; init; } = [];
}
