namespace DvBot.Knowledge.Reading;

/// <summary>Something named in an utterance: a number, an amount of money, a time, a relation. Immutable.</summary>
/// <param name="Type">
/// <c>number</c>, <c>percentage</c>, <c>money</c>, <c>age</c>, <c>grade</c>, <c>duration</c>, <c>datetime</c>, <c>phone</c>, <c>relation</c> or <c>injury</c>.
/// </param>
/// <param name="Start">Offset in <see cref="Utterance.Original"/>, in UTF-16 units.</param>
/// <param name="Length">Length, in UTF-16 units.</param>
/// <param name="Value">
/// What it means: digits ("15"), with a percent sign ("11%") or a unit ("500000 VND", "15 Year"), TIMEX ("P3D", "2026-03-09TEV"), national
/// digits of a telephone number, or the code of a relation ("mother-in-law").
/// </param>
public sealed record Entity(string Type, int Start, int Length, string Value);
