namespace DvBot.Knowledge.Reading;

/// <summary>What <see cref="TextWeights"/> makes of a text.</summary>
/// <param name="Danger">Log-odds of high or imminent danger.</param>
/// <param name="Imminent">Log-odds of imminent danger.</param>
/// <param name="Reason">The likeliest reason code; empty when none.</param>
/// <param name="Start">Offset of the words that say most, in UTF-16 units.</param>
/// <param name="End">Offset behind them.</param>
internal readonly record struct TextJudgement(double Danger, double Imminent, string Reason, int Start, int End);
