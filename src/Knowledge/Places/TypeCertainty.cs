namespace DvBot.Knowledge.Places;

/// <summary>How surely a word is a type word.</summary>
internal enum TypeCertainty
{
    /// <summary>There is none.</summary>
    Absent,

    /// <summary>A single letter ("x", "p").</summary>
    Letter,

    /// <summary>Typed without marks ("xa", "phuong"): may be another word.</summary>
    Bare,

    /// <summary>No doubt ("xã", "tp", "h.").</summary>
    Certain,
}
