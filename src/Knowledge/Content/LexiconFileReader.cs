using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Content;

/// <summary>
/// Reads <c>lexicon/teencode.yaml</c>, <c>lexicon/dialect.yaml</c> and the hints of <c>lexicon/context.yaml</c>. Reports every
/// problem and leaves out only the entry that has it.
/// </summary>
internal static class LexiconFileReader
{
    /// <summary>Reads the lexicon of a folder.</summary>
    /// <param name="directory">Path of <c>content/vi</c>.</param>
    /// <param name="issues">Receives the problems, in Vietnamese.</param>
    internal static Lexicon Read(string directory, List<ContentIssue> issues) => Read(directory, ContentFolder.Read(directory, []), issues);

    /// <summary>Reads the lexicon of a folder whose files are in memory.</summary>
    /// <param name="directory">Path of <c>content/vi</c>.</param>
    /// <param name="folder">Its files, from whose lines the model of speech is counted; null for none.</param>
    /// <param name="issues">Receives the problems, in Vietnamese.</param>
    internal static Lexicon Read(string directory, ContentFolder? folder, List<ContentIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(issues);
        var entries = new List<LexiconEntry>();
        ReadEntries(directory, "lexicon/teencode.yaml", dialect: false, entries, issues);
        ReadEntries(directory, "lexicon/dialect.yaml", dialect: true, entries, issues);
        return new Lexicon(entries, ReadHints(directory, issues), lexicon => SpeechFiles.Read(folder, lexicon));
    }

    private static void ReadEntries(string directory, string name, bool dialect, List<LexiconEntry> entries, List<ContentIssue> issues)
    {
        if (Open(directory, name, issues) is not { } yaml)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in yaml.Items("entries"))
        {
            var form = Words(item.Text("form"));
            var means = item.Texts("means").Select(Words).Where(m => m.Length > 0).ToArray();
            if (form.Length == 0)
            {
                continue;
            }

            if (means.Length == 0)
            {
                item.Issue("means", $"`{form}` không có nghĩa", "cần ít nhất một cách đọc trong `means`");
                continue;
            }

            if (!seen.Add(form))
            {
                item.Issue("form", $"`{form}` có hai lần", "cần gộp các nghĩa vào một mục");
            }

            entries.Add(new LexiconEntry(form, means, dialect));
        }
    }

    private static List<ReadingHint> ReadHints(string directory, List<ContentIssue> issues)
    {
        var hints = new List<ReadingHint>();
        if (Open(directory, "lexicon/context.yaml", issues) is not { } yaml)
        {
            return hints;
        }

        foreach (var item in yaml.Items("hints"))
        {
            var form = Words(item.Text("form"));
            var means = Words(item.Text("means"));
            var hint = new ReadingHint(form, means, Near(item, "near"), Near(item, "before"), Near(item, "after"));
            if (hint.Near.Count + hint.Before.Count + hint.After.Count == 0)
            {
                item.Issue("near", $"`{form}` không có từ đứng gần", "cần ít nhất một từ trong `near`, `before` hoặc `after`");
            }
            else if (form.Length > 0 && means.Length > 0)
            {
                hints.Add(hint);
            }
        }

        return hints;
    }

    private static HashSet<string> Near(YamlFile item, string key) =>
        item.Keys.Contains(key, StringComparer.Ordinal)
            ? item.Texts(key).Select(n => n.StartsWith('<') ? n : VietnameseText.RemoveMarks(Words(n))).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal)
            : [];

    private static YamlFile? Open(string directory, string name, List<ContentIssue> issues)
    {
        var path = Path.Combine(directory, name);
        try
        {
            return YamlFile.Parse(name, File.ReadAllText(path), issues);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Add(new ContentIssue(name, 1, "không đọc được tệp", $"cần có tệp {name}"));
            return null;
        }
    }

    private static string Words(string text) =>
        string.Join(' ', VietnameseText.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
