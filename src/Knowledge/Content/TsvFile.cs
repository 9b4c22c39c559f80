namespace DvBot.Knowledge.Content;

/// <summary>
/// One file of tab-separated lines, <c>#</c> for comments, read line by line with issues that name the line. Not thread safe.
/// </summary>
internal sealed class TsvFile
{
    private readonly string _name;
    private readonly string[] _lines;
    private readonly List<ContentIssue> _issues;
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private int _line;

    internal TsvFile(string directory, string name, List<ContentIssue> issues)
    {
        _name = name;
        _issues = issues;
        try
        {
            _lines = File.ReadAllLines(Path.Combine(directory, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _lines = [];
            issues.Add(new ContentIssue(name, 1, "không đọc được tệp", $"cần có tệp {name}"));
        }
    }

    /// <summary>The rows that have the right number of cells; the others become issues.</summary>
    internal IEnumerable<string[]> Rows(int cells)
    {
        for (_line = 1; _line <= _lines.Length; _line++)
        {
            var line = _lines[_line - 1];
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length != cells)
            {
                Issue($"dòng có {row.Length} cột", $"cần {cells} cột cách nhau bằng dấu tab");
                continue;
            }

            if (string.IsNullOrWhiteSpace(row[0]))
            {
                Issue("cột đầu trống", "cần có giá trị ở cột đầu");
                continue;
            }

            yield return row;
        }
    }

    /// <summary>Adds an issue at the current line; false, so that a check can end with it.</summary>
    internal bool Issue(string problem, string expected)
    {
        _issues.Add(new ContentIssue(_name, Math.Max(_line, 1), problem, expected));
        return false;
    }

    /// <summary>The same text as one object, for cells that repeat thousands of times.</summary>
    internal string Shared(string text)
    {
        if (!_shared.TryGetValue(text, out var one))
        {
            _shared.Add(text, one = text);
        }

        return one;
    }
}
