namespace DvBot.Knowledge.Reading;

/// <summary>One compiled phrase of a pattern: word classes with gaps between them.</summary>
/// <param name="Pattern">Index of the pattern it belongs to.</param>
/// <param name="Classes">Word classes in order; never empty.</param>
/// <param name="Gaps">For each class but the first, how many words may stand before it.</param>
internal sealed record Phrase(int Pattern, int[] Classes, int[] Gaps);
