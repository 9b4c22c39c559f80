namespace DvBot.Knowledge.Retrieval;

/// <summary>One thing a message may want.</summary>
/// <param name="Id">Article id or intent id.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Confidence">0 to 1; about the share of such messages for which this is right.</param>
public sealed record Candidate(string Id, CandidateKind Kind, double Confidence);
