using DvBot.Bot.Activities;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Operators;

/// <summary>A line of a transcript, as one operator may see it.</summary>
/// <param name="Key">Names the line; stable.</param>
/// <param name="Speaker">Whose.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">The words; null when this operator may not read them.</param>
/// <param name="Kind">What it is; <see cref="ActivityKind.Text"/> for words.</param>
/// <param name="Level">The conversation's level after it; null for lines that change nothing.</param>
/// <param name="Marks">Words that caused the level, in order, not overlapping; empty when the words are hidden.</param>
/// <param name="CannotCall">True for the sign that she cannot call.</param>
public sealed record TalkLine(
    string Key,
    TalkSpeaker Speaker,
    DateTimeOffset At,
    SensitiveText? Text,
    ActivityKind Kind,
    DangerLevel? Level,
    IReadOnlyList<TalkMark> Marks,
    bool CannotCall);
