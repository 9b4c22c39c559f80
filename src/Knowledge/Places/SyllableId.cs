namespace DvBot.Knowledge.Places;

/// <summary>A syllable of the vocabulary of place names.</summary>
/// <param name="Bare">Number of the syllable without marks.</param>
/// <param name="Form">Number of the syllable as written.</param>
/// <param name="HasMarks">True if it carries a mark.</param>
internal readonly record struct SyllableId(int Bare, int Form, bool HasMarks);
