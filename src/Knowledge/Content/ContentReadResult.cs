namespace DvBot.Knowledge.Content;

/// <summary>What reading <c>content/vi</c> gave.</summary>
/// <param name="Pack">The snapshot; null when a problem leaves no usable pack.</param>
/// <param name="Issues">Every problem found, in order of file and line.</param>
public sealed record ContentReadResult(ContentPack? Pack, IReadOnlyList<ContentIssue> Issues);
