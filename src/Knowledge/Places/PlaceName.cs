namespace DvBot.Knowledge.Places;

/// <summary>One name, however many units bear it.</summary>
/// <param name="Syllables">The syllables as written with their marks.</param>
/// <param name="HasMarks">True if any syllable carries a mark.</param>
/// <param name="IsNumber">True for names that are a number ("1").</param>
/// <param name="Need">What the name needs where it was typed with its marks.</param>
/// <param name="BareNeed">What it needs where it was typed without.</param>
/// <param name="IsKnownAlone">True if it is understood wherever it stands, with or without marks.</param>
/// <param name="IsShort">True for a short name that always needs a word of place or a type word.</param>
/// <param name="IsInitials">True for the initials of a province ("th").</param>
/// <param name="IsDotted">True for a form that needs the stop after its first letter ("q.ninh").</param>
/// <param name="IsCompound">True for an everyday word that names do not cut across.</param>
/// <param name="Units">Numbers of the units, coarsest first.</param>
internal sealed record PlaceName(
    SyllableId[] Syllables, bool HasMarks, bool IsNumber, WordNeed Need, WordNeed BareNeed, bool IsKnownAlone, bool IsShort, bool IsInitials, bool IsDotted,
    bool IsCompound, int[] Units);
