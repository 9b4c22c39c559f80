namespace DvBot.Knowledge.Retrieval;

/// <summary>Which parts of the ranker speak: all when serving, fewer when their worth is measured.</summary>
/// <param name="Linear">Whether the linear model speaks.</param>
/// <param name="Passages">Whether BM25 speaks.</param>
/// <param name="Groups">Whether groups of near meaning are features.</param>
/// <param name="Letters">Whether runs of three letters within a word are features: of use where words are misspelt.</param>
internal sealed record RankerParts(bool Linear = true, bool Passages = true, bool Groups = true, bool Letters = false)
{
    /// <summary>What serves.</summary>
    public static RankerParts Serving { get; } = new();
}
