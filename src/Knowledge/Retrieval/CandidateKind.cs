namespace DvBot.Knowledge.Retrieval;

/// <summary>What a <see cref="Candidate"/> points to.</summary>
public enum CandidateKind
{
    /// <summary>An article of knowledge.</summary>
    Article,

    /// <summary>Small talk, off-topic, commands and the like.</summary>
    Intent,
}
