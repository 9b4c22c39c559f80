namespace DvBot.Knowledge.Recognition.Times;

/// <summary>A unit of time among the tokens.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct UnitSpan(TimeUnit Unit, int End);
