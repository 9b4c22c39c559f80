namespace DvBot.Knowledge.Reading;

/// <summary>What a feature of a text is made of. Features of one kind are weighed together, so that no kind drowns another.</summary>
internal enum TextFeatureKind
{
    /// <summary>Words, pairs and skip-pairs without marks.</summary>
    Words,

    /// <summary>Words and pairs as typed with marks.</summary>
    Marked,

    /// <summary>Three to five letters in a row, for slips.</summary>
    Letters,

    /// <summary>Named word classes of the patterns, and pairs of them.</summary>
    Classes,

    /// <summary>What the patterns found, cues, questions, length.</summary>
    Findings,
}
