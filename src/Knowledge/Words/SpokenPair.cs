namespace DvBot.Knowledge.Words;

/// <summary>Two marked forms that follow each other somewhere in the content.</summary>
internal struct SpokenPair
{
    /// <summary>Number of the form of the first syllable.</summary>
    internal byte First;

    /// <summary>Number of the form of the second syllable.</summary>
    internal byte Second;

    /// <summary>The next entry of the same bare syllables; -1 for none.</summary>
    internal int Next;

    /// <summary>How often they follow each other; while building only.</summary>
    internal int Count;

    /// <summary>How often anything follows them; while building only.</summary>
    internal int Followed;

    /// <summary>How many different forms follow them; while building only.</summary>
    internal int Followers;

    /// <summary>What the pair adds to the probability of the second after the first.</summary>
    internal float Probability;

    /// <summary>What is left for followers never met after the pair.</summary>
    internal float Backoff;
}
