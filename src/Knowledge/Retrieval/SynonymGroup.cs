namespace DvBot.Knowledge.Retrieval;

/// <summary>Words and phrases that count as near in meaning when an article is looked for. Never shown.</summary>
/// <param name="Id">Name of the group, unaccented.</param>
/// <param name="Words">Words or phrases with marks.</param>
public sealed record SynonymGroup(string Id, IReadOnlyList<string> Words);
