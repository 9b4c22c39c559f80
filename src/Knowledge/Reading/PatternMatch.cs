namespace DvBot.Knowledge.Reading;

/// <summary>Where a pattern matched, in words of the utterance (signs not counted).</summary>
/// <param name="Pattern">Index of the pattern.</param>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="Used">Bit n is set when word First+n belongs to the phrase and not to a gap.</param>
internal readonly record struct PatternMatch(int Pattern, int First, int Last, ulong Used);
