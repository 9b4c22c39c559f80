using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Turns the phrases of <c>screening/signals.yaml</c> into word classes and gaps. The notation: plain words; <c>&lt;class&gt;</c>;
/// <c>(one|the other)</c>; <c>[may be missing]</c> or <c>(may|might)?</c>; <c>..</c> for up to three words, <c>..6</c> for up to six; <c>#</c> for a
/// number; a word with <c>=</c> before it matches only with its marks.
/// </summary>
internal sealed class PhraseCompiler
{
    private readonly Dictionary<string, int> _classIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _classWords = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Phrase>> _byFirst = [];
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);

    internal WordNode Root { get; } = new();

    /// <summary>Phrases by the class of their first words.</summary>
    internal Dictionary<int, Phrase[]> ByFirst() => _byFirst.ToDictionary(p => p.Key, p => p.Value.ToArray());

    /// <summary>The numbers of the named classes ("&lt;dao&gt;"), with their names in brackets.</summary>
    internal Dictionary<int, string> NamedClasses() => _classIds.Where(c => c.Key.StartsWith('<')).ToDictionary(c => c.Value, c => c.Key);

    /// <summary>Declares bare syllables that many words look like.</summary>
    internal void DeclareCommon(IReadOnlyList<string> syllables) => _common.UnionWith(syllables.Select(VietnameseText.RemoveMarks));

    /// <summary>Declares a class; its words may name classes declared before.</summary>
    internal void Declare(string name, IReadOnlyList<string> words) => _classWords[name] = words;

    /// <summary>Adds a phrase; null when it is well formed, otherwise what is wrong, in Vietnamese.</summary>
    internal string? Add(string text, int pattern)
    {
        var variants = new List<List<string>> { new() };
        foreach (var part in Split(text))
        {
            if (part.StartsWith('[') && !part.EndsWith(']'))
            {
                return $"thiếu dấu ] trong `{text}`";
            }

            if (part.StartsWith('[') || part.EndsWith('?'))
            {
                var inner = part.EndsWith('?') ? part[..^1] : "(" + part[1..^1].Trim('(', ')') + ")";
                variants.AddRange(variants.Select(v => new List<string>(v) { inner }).ToList());
            }
            else
            {
                foreach (var v in variants)
                {
                    v.Add(part);
                }
            }
        }

        foreach (var variant in variants)
        {
            if (Compile(variant, pattern, text) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? Compile(List<string> parts, int pattern, string text)
    {
        var classes = new List<int>();
        var gaps = new List<int>();
        var gap = 0;
        var literal = new List<string>();
        foreach (var part in parts)
        {
            if (part.StartsWith("..", StringComparison.Ordinal))
            {
                Close();
                if (classes.Count == 0)
                {
                    return $"`{text}` không được bắt đầu bằng khoảng trống";
                }

                if (part.Length == 2)
                {
                    gap = 3;
                }
                else if (!int.TryParse(part.AsSpan(2), out gap) || gap is < 1 or > 20)
                {
                    return $"khoảng trống `{part}` trong `{text}` viết sai";
                }
            }
            else if (part.StartsWith('<') && part.EndsWith('>'))
            {
                Close();
                if (!_classWords.ContainsKey(part[1..^1]))
                {
                    return $"không có nhóm từ {part} (trong `{text}`)";
                }

                Push(ClassId(part, _classWords[part[1..^1]], []));
            }
            else if (part.StartsWith('('))
            {
                Close();
                if (!part.EndsWith(')'))
                {
                    return $"thiếu dấu ) trong `{text}`";
                }

                var words = part[1..^1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                if (words.SelectMany(Split).FirstOrDefault(w => w.StartsWith('<') && !_classWords.ContainsKey(w.Trim('<', '>'))) is { } missing)
                {
                    return $"không có nhóm từ {missing} (trong `{text}`)";
                }

                Push(ClassId(part, words, []));
            }
            else
            {
                literal.Add(part);
            }
        }

        Close();
        if (classes.Count == 0)
        {
            return $"`{text}` không có từ nào";
        }

        var phrase = new Phrase(pattern, [.. classes], [.. gaps]);
        if (!_byFirst.TryGetValue(classes[0], out var list))
        {
            _byFirst[classes[0]] = list = [];
        }

        list.Add(phrase);
        return null;

        void Close()
        {
            if (literal.Count > 0)
            {
                var word = string.Join(' ', literal);
                literal.Clear();
                Push(ClassId(word, [word], []));
            }
        }

        void Push(int id)
        {
            if (classes.Count > 0)
            {
                gaps.Add(gap);
            }

            gap = 0;
            classes.Add(id);
        }
    }

    private int ClassId(string key, IReadOnlyList<string> words, HashSet<string> open)
    {
        if (_classIds.TryGetValue(key, out var id))
        {
            return id;
        }

        _classIds[key] = id = _classIds.Count;
        AddWords(id, words, open);
        return id;
    }

    private void AddWords(int id, IReadOnlyList<string> words, HashSet<string> open)
    {
        foreach (var word in words)
        {
            AddWord(id, Root, [.. Split(word)], 0, open);
        }
    }

    // A class inside a word ("lớp <số>") stands for each of its own words.
    private void AddWord(int id, WordNode node, string[] parts, int next, HashSet<string> open)
    {
        if (next == parts.Length)
        {
            if (node != Root)
            {
                node.AddClass(id);
            }

            return;
        }

        var part = parts[next];
        if (part.StartsWith('<') && part.EndsWith('>'))
        {
            var name = part[1..^1];
            if (open.Add(name))
            {
                foreach (var inner in _classWords.GetValueOrDefault(name, []))
                {
                    AddWord(id, node, [.. Split(inner), .. parts[(next + 1)..]], 0, open);
                }

                open.Remove(name);
            }

            return;
        }

        var strict = part.StartsWith('=');
        var marked = VietnameseText.Fold(strict ? part[1..] : part);
        var bare = VietnameseText.RemoveMarks(marked);
        var child = node.Child(marked, bare, strict);
        child.Common = node == Root && _common.Contains(bare);
        AddWord(id, child, parts, next + 1, open);
    }

    // Blanks part the notation, except inside ( ), [ ] and < >.
    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '[' or '<')
            {
                depth++;
            }
            else if (c is ')' or ']' or '>')
            {
                depth--;
            }

            if (c == ' ' && depth == 0)
            {
                if (start >= 0)
                {
                    yield return text[start..i];
                }

                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }
        }

        if (start >= 0)
        {
            yield return text[start..];
        }
    }
}
