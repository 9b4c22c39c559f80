namespace DvBot.Knowledge.Reading;

/// <summary>From which log-odds on the learned weights speak; set in <c>screening/danger.yaml</c>.</summary>
/// <param name="Danger">For <see cref="TextJudgement.Danger"/>.</param>
/// <param name="Imminent">For <see cref="TextJudgement.Imminent"/>.</param>
internal readonly record struct TextThresholds(double Danger, double Imminent)
{
    /// <summary>They never speak.</summary>
    internal static TextThresholds Never { get; } = new(double.MaxValue, double.MaxValue);
}
