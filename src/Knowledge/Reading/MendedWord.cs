namespace DvBot.Knowledge.Reading;

/// <summary>What a word that is no syllable was most likely meant to be.</summary>
/// <param name="Form">The syllable; null when the word is several written as one.</param>
/// <param name="Other">The next best syllable when it is nearly as likely; null otherwise.</param>
/// <param name="Cuts">Where each of several begins in the word, from 0; empty for one.</param>
internal readonly record struct MendedWord(string? Form, string? Other, int[] Cuts);
