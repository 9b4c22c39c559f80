namespace DvBot.Bot.Operators;

/// <summary>Words that caused a level.</summary>
/// <param name="Start">Offset in the line, in UTF-16 units.</param>
/// <param name="Length">At least 1.</param>
/// <param name="Codes">Reason codes that rest on them.</param>
public sealed record TalkMark(int Start, int Length, IReadOnlyList<string> Codes);
