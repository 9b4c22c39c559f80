namespace DvBot.Knowledge.Reading;

/// <summary>What <see cref="TextWeights"/> makes of a text: log-odds of each level or more.</summary>
/// <param name="Concern">Of concern or more.</param>
/// <param name="Danger">Of high or imminent danger.</param>
/// <param name="Imminent">Of imminent danger.</param>
internal readonly record struct TextJudgement(double Concern, double Danger, double Imminent)
{
    /// <summary>Nothing is heard.</summary>
    internal static TextJudgement Nothing { get; } = new(-100, -100, -100);
}
