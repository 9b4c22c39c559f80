using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Screening;

/// <summary>
/// Judges every message for danger, first and always. Owns the rules that turn signals into a level with reasons.
/// It never lowers what the conversation already showed, never asks, never speaks. Immutable and thread safe.
/// </summary>
public sealed class DangerScreen
{
    /// <summary>Judges one message.</summary>
    /// <param name="understanding">The message as read.</param>
    /// <param name="context">What the conversation showed before.</param>
    public ScreeningResult Assess(Understanding understanding, ScreeningContext context)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(context);
        return ScreeningResult.Nothing;
    }

    /// <summary>
    /// The last line of defence: plain patterns over the raw text, for a turn whose understanding failed. Never throws.
    /// </summary>
    /// <param name="text">The raw text.</param>
    /// <param name="context">What the conversation showed before.</param>
    public ScreeningResult AssessRaw(string text, ScreeningContext context) => ScreeningResult.Nothing;
}
