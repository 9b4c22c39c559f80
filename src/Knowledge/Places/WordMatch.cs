namespace DvBot.Knowledge.Places;

/// <summary>An everyday word found in a message.</summary>
/// <param name="FirstSpan">Its first span.</param>
/// <param name="EndSpan">The span after it.</param>
internal readonly record struct WordMatch(int FirstSpan, int EndSpan);
