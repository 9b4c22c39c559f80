namespace DvBot.Knowledge.Words;

/// <summary>One chat spelling or dialect word and what it may stand for.</summary>
/// <param name="Form">As it is typed: folded, one or more words parted by single blanks.</param>
/// <param name="Means">Standard readings, likeliest first, each of one or more words. Never empty.</param>
/// <param name="IsDialect">True for a word of a region, false for chat spelling.</param>
public sealed record LexiconEntry(string Form, IReadOnlyList<string> Means, bool IsDialect);
