namespace DvBot.Knowledge.Reading;

/// <summary>Whether a pattern may match words typed without marks.</summary>
internal enum BareMatching
{
    /// <summary>Phrases of two syllables or more may.</summary>
    Phrases,

    /// <summary>Single syllables may too.</summary>
    Always,

    /// <summary>The marks must be there.</summary>
    Never,
}
