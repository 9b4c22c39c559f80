namespace DvBot.Knowledge.Content;

/// <summary>A Markdown file taken apart: YAML between two lines <c>---</c>, and the text below.</summary>
/// <param name="Yaml">The YAML; its first line is line 2 of the file.</param>
/// <param name="Body">The text below the second <c>---</c>.</param>
/// <param name="BodyLine">Line of the first line of the body.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    private const string Fence = "---\n";

    /// <summary>Takes a file apart; null (with an issue) when the two lines are not there.</summary>
    public static FrontMatter? Split(ContentFile file, List<ContentIssue> issues)
    {
        var text = file.Text;
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            issues.Add(new ContentIssue(file.Shown, 1, "thiếu phần đầu bài", "cần phần đầu nằm giữa hai dòng ---"));
            return null;
        }

        var bodyAt = end + 1 + Fence.Length;
        return new FrontMatter(text[Fence.Length..(end + 1)], text[bodyAt..], 1 + text.AsSpan(0, bodyAt).Count('\n'));
    }
}
