namespace DvBot.Knowledge.Retrieval;

/// <summary>What a message may want, best first.</summary>
/// <param name="Candidates">Articles and intents with their confidence; empty when nothing fits at all.</param>
/// <param name="Outcome">Whether to answer, ask which of two, or say that it is not known.</param>
public sealed record Ranking(IReadOnlyList<Candidate> Candidates, RankingOutcome Outcome)
{
    /// <summary>The articles of two questions asked in one message, in order; null when it asks one thing.</summary>
    public (Candidate First, Candidate Second)? Two { get; init; }

    /// <summary>Nothing fits.</summary>
    public static Ranking Nothing { get; } = new([], RankingOutcome.Unknown);
}
