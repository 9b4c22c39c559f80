namespace DvBot.Knowledge.Retrieval;

/// <summary>What to do with a <see cref="Ranking"/>.</summary>
public enum RankingOutcome
{
    /// <summary>The first candidate is meant.</summary>
    Answer,

    /// <summary>One of the first two is meant: ask which.</summary>
    Clarify,

    /// <summary>It is not known what is meant: say so and offer help.</summary>
    Unknown,
}
