namespace DvBot.Knowledge.Places;

/// <summary>A syllable of the vocabulary of place names.</summary>
/// <param name="Bare">Number of the syllable without marks.</param>
/// <param name="Form">Number of the syllable as written; 0 for one that no name has so.</param>
/// <param name="Marks">Its tone and the marks of each letter, see <see cref="MarkPattern"/>; 0 for none.</param>
internal readonly record struct SyllableId(int Bare, int Form, uint Marks)
{
    /// <summary>True if it carries a mark.</summary>
    internal bool HasMarks => Marks != 0;
}
