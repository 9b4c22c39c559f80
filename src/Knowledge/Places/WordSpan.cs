using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>One typed word and its readings: its tokens, what was typed, and it and its neighbours written as one.</summary>
/// <param name="First">Number of its first token.</param>
/// <param name="Count">Number of its tokens.</param>
/// <param name="Start">Offset in the original.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Typed">What was typed, folded; null when the token says it.</param>
/// <param name="Joined">It and the following words that touch it, folded; null when none does.</param>
/// <param name="JoinedSpans">How many spans <paramref name="Joined"/> takes.</param>
internal readonly record struct WordSpan(int First, int Count, int Start, int End, TokenKind Kind, string? Typed, string? Joined, int JoinedSpans);
