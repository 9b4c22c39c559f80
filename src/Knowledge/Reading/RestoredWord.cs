namespace DvBot.Knowledge.Reading;

/// <summary>
/// What one token most likely is with its marks. Evidence beside <see cref="Token.Bare"/>, never in its place: "tu tu" may be
/// "tự tử" at one third and "từ từ" at two thirds. Immutable.
/// </summary>
/// <param name="Best">The likeliest form.</param>
/// <param name="Probability">How likely it is, between 0 and 1.</param>
/// <param name="Candidates">Every form above <see cref="Least"/>, likeliest first; never empty.</param>
public sealed record RestoredWord(string Best, double Probability, IReadOnlyList<RestoredForm> Candidates)
{
    /// <summary>A form less likely than this is not named.</summary>
    public const double Least = 0.05;

    /// <summary>How likely a form is; 0 when it is not among the candidates.</summary>
    public double ProbabilityOf(string form)
    {
        foreach (var candidate in Candidates)
        {
            if (string.Equals(candidate.Form, form, StringComparison.Ordinal))
            {
                return candidate.Probability;
            }
        }

        return 0;
    }
}
