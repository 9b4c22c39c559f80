namespace DvBot.DeskProcess;

/// <summary>What became of an act, as a line of JSON on standard output.</summary>
/// <param name="Number">Of the act.</param>
/// <param name="Result">Name of the result.</param>
/// <param name="Cases">The case after the act, or every open case.</param>
public sealed record DeskAnswer(int Number, string Result, IReadOnlyList<OpenCase> Cases);
