namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>A number below a thousand among the tokens; what stands before a scale.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Shape">How it was written.</param>
/// <param name="Digits">Digits it was written with; 0 for words.</param>
internal readonly record struct SmallNumber(decimal Value, int End, NumberShape Shape, int Digits);
