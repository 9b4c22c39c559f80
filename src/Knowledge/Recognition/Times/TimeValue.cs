namespace DvBot.Knowledge.Recognition.Times;

/// <summary>One meaning of a time, as the library writes them.</summary>
/// <param name="Timex">TIMEX3.</param>
/// <param name="Type"><c>date</c>, <c>daterange</c>, <c>time</c>, <c>datetime</c>, <c>datetimerange</c>, <c>timerange</c> or <c>duration</c>.</param>
/// <param name="Value">The point, or the seconds of a length of time; null for a stretch.</param>
/// <param name="Start">First moment of a stretch; null for a point.</param>
/// <param name="End">The moment behind its last; null for a point.</param>
internal sealed record TimeValue(string Timex, string Type, string? Value, string? Start = null, string? End = null);
