namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>A number among the tokens.</summary>
/// <param name="Value">Its value.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Shape">How it was written.</param>
internal readonly record struct NumberSpan(decimal Value, int First, int End, NumberShape Shape)
{
    internal bool Is(NumberShape shape) => (Shape & shape) != 0;

    /// <summary>True for a whole number in the range.</summary>
    internal bool IsWhole(int least, int most) => Value >= least && Value <= most && Value == decimal.Truncate(Value);
}
