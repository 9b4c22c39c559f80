namespace DvBot.Knowledge.Places;

/// <summary>A type word before a name.</summary>
/// <param name="Types">The type; none when there is no such word.</param>
/// <param name="FirstToken">Number of its first token; of the name's first token when there is none.</param>
/// <param name="Certainty">How sure it is.</param>
internal readonly record struct TypeWordFound(UnitTypes Types, int FirstToken, TypeCertainty Certainty)
{
    internal static TypeWordFound NoneAt(int token) => new(UnitTypes.None, token, TypeCertainty.Absent);
}
