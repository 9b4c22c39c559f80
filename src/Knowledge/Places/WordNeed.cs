namespace DvBot.Knowledge.Places;

/// <summary>What an everyday word that is also a place name needs to be read as the place.</summary>
internal enum WordNeed
{
    /// <summary>Nothing: no everyday word.</summary>
    None,

    /// <summary>A word of place (ở, tại, quê), a type word or a larger place after it.</summary>
    Cue,

    /// <summary>A type word (xã, huyện, tỉnh), or capitals within a sentence.</summary>
    TypeWord,

    /// <summary>The whole phrase is never a place.</summary>
    Never,

    /// <summary>An everyday word as such: a name that only cuts across it is no place ("chị Hà nội trợ").</summary>
    Compound,
}
