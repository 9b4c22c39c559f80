namespace DvBot.Knowledge.Places;

/// <summary>How a name was shortened.</summary>
internal enum AbbreviationKind
{
    /// <summary>First letters ("th").</summary>
    Initials,

    /// <summary>First letter and last syllable in one ("tbình").</summary>
    Glued,

    /// <summary>First letter, a stop, last syllable ("q.ninh").</summary>
    Dotted,
}
