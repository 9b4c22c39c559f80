namespace DvBot.Knowledge.Words;

/// <summary>Three marked forms that follow each other somewhere in the content.</summary>
internal struct SpokenTriple
{
    /// <summary>Number of the form of the first syllable.</summary>
    internal byte First;

    /// <summary>Number of the form of the second syllable.</summary>
    internal byte Second;

    /// <summary>Number of the form of the third syllable.</summary>
    internal byte Third;

    /// <summary>The next entry of the same bare syllables; -1 for none.</summary>
    internal int Next;

    /// <summary>How often they follow each other; while building only.</summary>
    internal int Count;

    /// <summary>The entry of the first two; while building only.</summary>
    internal int Pair;

    /// <summary>What the triple adds to the probability of the third after the first two.</summary>
    internal float Probability;
}
