namespace DvBot.Measurement;

/// <summary>One written question and what would satisfy the one who wrote it.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Text">The words.</param>
/// <param name="Articles">Articles that satisfy, best first.</param>
/// <param name="Cites">Documents with article, one of which must be in a right answer; empty when none is needed.</param>
internal sealed record Question(string Style, string Text, IReadOnlyList<string> Articles, IReadOnlyList<string> Cites)
{
    /// <summary>Whether an answer is right: an article of the list, or one of the expected provisions.</summary>
    /// <param name="id">Article or intent.</param>
    /// <param name="citations">What it cites.</param>
    public bool IsRight(string id, IEnumerable<string> citations) => Articles.Contains(id) || (Cites.Count > 0 && citations.Any(c => Cites.Contains(ArticleOf(c))));

    private static string ArticleOf(string citation)
    {
        var end = citation.IndexOf(" khoản", StringComparison.Ordinal);
        var point = citation.IndexOf(" điểm", StringComparison.Ordinal);
        end = end < 0 || (point >= 0 && point < end) ? point : end;
        return end < 0 ? citation : citation[..end];
    }
}
