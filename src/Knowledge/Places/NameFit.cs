namespace DvBot.Knowledge.Places;

/// <summary>How well what was typed agrees with the marks of a name.</summary>
internal enum NameFit
{
    /// <summary>Other marks were typed.</summary>
    Mismatch,

    /// <summary>No marks were typed.</summary>
    Bare,

    /// <summary>Some marks were typed, all of them right.</summary>
    Partial,

    /// <summary>Typed as written.</summary>
    Exact,
}
