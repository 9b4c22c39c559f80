namespace DvBot.Knowledge.Reading;

/// <summary>From which log-odds on the learned weights speak; set in <c>screening/danger.yaml</c>.</summary>
/// <param name="Concern">From here on a text is of concern at least.</param>
/// <param name="Danger">From here on it is high at least.</param>
/// <param name="Beside">Added to <paramref name="Danger"/> where the patterns heard violence and put it no higher than concern.</param>
/// <param name="Imminent">From here on it is imminent.</param>
/// <param name="Harmless">Below it <see cref="TextJudgement.Danger"/> is so low that a grave finding may be taken back, if there is a cause as well.</param>
/// <param name="Sure">The same without a cause: lower still.</param>
/// <param name="Calm">Below it <see cref="TextJudgement.Concern"/> is so low that a finding of concern is taken back.</param>
internal readonly record struct TextThresholds(double Concern, double Danger, double Beside, double Imminent, double Harmless, double Sure, double Calm)
{
    /// <summary>They never speak.</summary>
    internal static TextThresholds Never { get; } = new(double.MaxValue, double.MaxValue, 0, double.MaxValue, double.MinValue, double.MinValue, double.MinValue);
}
