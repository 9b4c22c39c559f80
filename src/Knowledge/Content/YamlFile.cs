using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DvBot.Knowledge.Content;

/// <summary>
/// One YAML mapping with line numbers. Getters never throw on bad content: they add a <see cref="ContentIssue"/> and return
/// an empty value, so that one run reports every problem. Not thread safe.
/// </summary>
internal sealed class YamlFile
{
    private readonly List<ContentIssue> _issues;
    private readonly YamlMappingNode _node;
    private readonly int _lineOffset;

    private YamlFile(string file, YamlMappingNode node, List<ContentIssue> issues, int lineOffset)
    {
        File = file;
        _node = node;
        _issues = issues;
        _lineOffset = lineOffset;
    }

    /// <summary>The path shown in issues.</summary>
    public string File { get; }

    /// <summary>The first line of this mapping in the file.</summary>
    public int Line => (int)_node.Start.Line + _lineOffset;

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    /// <summary>Parses <paramref name="text"/>; null (with an issue) when it is not a YAML mapping.</summary>
    /// <param name="file">The path shown in issues.</param>
    /// <param name="text">YAML text.</param>
    /// <param name="issues">Receives the problems.</param>
    /// <param name="lineOffset">Lines that stand before <paramref name="text"/> in the file (front matter: 1).</param>
    public static YamlFile? Parse(string file, string text, List<ContentIssue> issues, int lineOffset = 0)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(text);
            stream.Load(reader);
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map)
            {
                return new YamlFile(file, map, issues, lineOffset);
            }

            issues.Add(new ContentIssue(file, 1 + lineOffset, "tệp không phải là một bảng YAML", "cần các dòng dạng `khoá: giá trị`"));
        }
        catch (YamlException e)
        {
            issues.Add(new ContentIssue(file, (int)e.Start.Line + lineOffset, "YAML viết sai", $"cần sửa chỗ này ({e.Message})"));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The parser throws these, without a place, for some unclosed brackets and quotes.
            issues.Add(new ContentIssue(file, 1 + lineOffset, "YAML viết sai", "cần tìm dấu ngoặc hoặc dấu nháy chưa đóng trong tệp này"));
        }

        return null;
    }

    /// <summary>Adds an issue at the line of <paramref name="key"/>, or of this mapping when the key is absent.</summary>
    public void Issue(string? key, string problem, string expected) =>
        _issues.Add(new ContentIssue(File, key is null ? Line : LineOf(key), problem, expected));

    /// <summary>Adds an issue at a line of the file.</summary>
    public void IssueAt(int line, string problem, string expected) => _issues.Add(new ContentIssue(File, line, problem, expected));

    /// <summary>Reports every key that is not among <paramref name="known"/>.</summary>
    public void OnlyKeys(params ReadOnlySpan<string> known)
    {
        foreach (var key in _node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
            {
                IssueAt((int)key.Start.Line + _lineOffset, $"không có khoá tên `{name}`", $"chỉ dùng: {string.Join(", ", known.ToArray())}");
            }
        }
    }

    /// <summary>Reports the keys of <paramref name="required"/> that do not stand in the file at all.</summary>
    public void NeedsKeys(params ReadOnlySpan<string> required)
    {
        foreach (var key in required)
        {
            if (Node(key) is null)
            {
                IssueAt(Line, $"thiếu `{key}`", "cần có dòng này");
            }
        }
    }

    /// <summary>The line of a key's value; the mapping's own line when the key is absent.</summary>
    public int LineOf(string key) => Node(key) is { } n ? (int)n.Start.Line + _lineOffset : Line;

    /// <summary>A required text; empty (with an issue) when missing.</summary>
    public string Text(string key)
    {
        var value = OptionalText(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            Issue(key, $"thiếu `{key}`", "cần có giá trị");
            return "";
        }

        return value;
    }

    /// <summary>A text that may be missing or empty: then null.</summary>
    public string? OptionalText(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalarNode s:
                return string.IsNullOrWhiteSpace(s.Value) || (s.Style == ScalarStyle.Plain && s.Value is "null" or "~") ? null : s.Value.Trim();
            default:
                Issue(key, $"`{key}` không phải là chữ", "cần một dòng chữ");
                return null;
        }
    }

    /// <summary>A required day <c>YYYY-MM-DD</c>; <see cref="DateOnly.MinValue"/> (with an issue) when missing or malformed.</summary>
    public DateOnly Day(string key) => OptionalDay(key) ?? Missing(key);

    /// <summary>A day that may be missing: then null.</summary>
    public DateOnly? OptionalDay(string key)
    {
        var text = OptionalText(key);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Issue(key, $"`{key}: {text}` không phải là ngày", "cần dạng 2026-11-24");
        return null;
    }

    /// <summary>A list of texts; empty when missing.</summary>
    public IReadOnlyList<string> Texts(string key) => TextsWithLines(key).Select(t => t.Text).ToArray();

    /// <summary>A list of texts with their lines; empty when missing.</summary>
    public IReadOnlyList<(string Text, int Line)> TextsWithLines(string key)
    {
        switch (Node(key))
        {
            case null:
            case YamlScalarNode { Value: null or "" }:
                return [];
            case YamlSequenceNode seq:
                var list = new List<(string, int)>();
                foreach (var item in seq.Children)
                {
                    if (item is YamlScalarNode { Value: { Length: > 0 } v })
                    {
                        list.Add((v.Trim(), (int)item.Start.Line + _lineOffset));
                    }
                    else
                    {
                        _issues.Add(new ContentIssue(File, (int)item.Start.Line + _lineOffset, $"một mục của `{key}` không phải là chữ", "cần một dòng chữ"));
                    }
                }

                return list;
            default:
                Issue(key, $"`{key}` không phải là danh sách", "cần các dòng bắt đầu bằng `- `");
                return [];
        }
    }

    /// <summary>A list of mappings; empty when missing.</summary>
    public IReadOnlyList<YamlFile> Items(string key)
    {
        switch (Node(key))
        {
            case null:
            case YamlScalarNode { Value: null or "" }:
                return [];
            case YamlSequenceNode seq:
                var list = new List<YamlFile>();
                foreach (var item in seq.Children)
                {
                    if (item is YamlMappingNode map)
                    {
                        list.Add(new YamlFile(File, map, _issues, _lineOffset));
                    }
                    else
                    {
                        _issues.Add(new ContentIssue(File, (int)item.Start.Line + _lineOffset, $"một mục của `{key}` viết sai", "cần các dòng dạng `khoá: giá trị`"));
                    }
                }

                return list;
            default:
                Issue(key, $"`{key}` không phải là danh sách", "cần các dòng bắt đầu bằng `- `");
                return [];
        }
    }

    /// <summary>A nested mapping; null when missing.</summary>
    public YamlFile? Map(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlFile(File, map, _issues, _lineOffset);
            default:
                Issue(key, $"`{key}` viết sai", "cần các dòng dạng `khoá: giá trị`");
                return null;
        }
    }

    private YamlNode? Node(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var n) ? n : null;

    private DateOnly Missing(string key)
    {
        if (OptionalText(key) is null)
        {
            Issue(key, $"thiếu `{key}`", "cần ngày dạng 2026-11-24");
        }

        return DateOnly.MinValue;
    }
}
