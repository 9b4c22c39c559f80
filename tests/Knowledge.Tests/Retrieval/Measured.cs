namespace DvBot.Knowledge.Tests.Retrieval;

/// <summary>Counts of one measurement of ranking.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Count">Messages.</param>
/// <param name="First">The right article or intent came first (asked-as), or the right topic did (questions).</param>
/// <param name="Third">It was among the first three.</param>
/// <param name="Topic">The right topic came first.</param>
/// <param name="Cited">The first article cites one of the expected provisions; of <paramref name="ToCite"/>.</param>
/// <param name="ToCite">Questions with expected provisions.</param>
/// <param name="Answers">Outcome Answer.</param>
/// <param name="RightAnswers">Outcome Answer with the right topic.</param>
/// <param name="Clarifies">Outcome Clarify.</param>
/// <param name="Articles">An article as Answer or Clarify.</param>
internal sealed record Measured(
    string Name, int Count, int First, int Third, int Topic, int Cited, int ToCite, int Answers, int RightAnswers, int Clarifies, int Articles)
{
    public double FirstShare => Count == 0 ? 0 : (double)First / Count;

    public double TopicShare => Count == 0 ? 0 : (double)Topic / Count;

    public override string ToString() =>
        FormattableString.Invariant(
            $"| {Name} | {Count} | {100.0 * First / Count:F1} % | {100.0 * Third / Count:F1} % | {100.0 * Topic / Count:F1} % | {Cited}/{ToCite} | {Answers} | {RightAnswers} | {Clarifies} | {Articles} |");
}
