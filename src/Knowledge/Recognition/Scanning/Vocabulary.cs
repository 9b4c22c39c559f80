using System.Collections.Frozen;
using System.Text;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>
/// Every word the readers look for, each with a number, and the sets and phrases made of them. Read once from the three tables that
/// are part of this assembly (<c>terms.txt</c>, <c>phrases.txt</c>, <c>relations.txt</c>). Immutable and thread safe.
/// </summary>
internal sealed class Vocabulary
{
    private const string None = "-";
    private const char Exactly = '=';

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _bare = [0];
    private readonly int[] _bareOf;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _typed;
    private readonly Dictionary<string, TermSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseTable> _tables = new(StringComparer.Ordinal);

    private Vocabulary()
    {
        var sets = new List<(string Name, string[] Words)>();
        var aliases = new List<(string Typed, string Word)>();
        foreach (var line in Lines("terms.txt"))
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals > 0)
            {
                sets.Add((line[..equals], line[(equals + 3)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            }
            else
            {
                var parts = line.Split(" > ");
                aliases.Add((parts[0], parts[1]));
            }
        }

        var phrases = new List<(string Table, string Phrase, string Value)>();
        var table = "";
        foreach (var line in Lines("phrases.txt"))
        {
            if (line[0] == '[')
            {
                table = line.Trim('[', ']');
                continue;
            }

            phrases.AddRange(PhrasesOf(table, line));
        }

        phrases.AddRange(Lines("relations.txt").SelectMany(l => PhrasesOf("relation", l)));
        foreach (var word in sets.SelectMany(s => s.Words).Concat(phrases.SelectMany(p => WordsIn(p.Phrase))).Concat(aliases.Select(a => a.Word)))
        {
            NumberOf(word);
        }

        _bareOf = [.. _bare];
        _typed = TypedWords(aliases).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (name, words) in sets)
        {
            var set = new TermSet(_bare.Count);
            foreach (var word in words)
            {
                set.Add(NumberOf(word), BareOf(NumberOf(word)));
            }

            _sets.Add(name, set);
            _words.Add(name, words);
        }

        foreach (var (name, phrase, value) in phrases)
        {
            if (!_tables.TryGetValue(name, out var to))
            {
                _tables.Add(name, to = new PhraseTable(this));
            }

            to.Add([.. WordsIn(phrase).Select(NumberOf)], value, phrase[0] == Exactly);
        }
    }

    /// <summary>The one vocabulary.</summary>
    internal static Vocabulary Shared { get; } = new();

    /// <summary>One more than the largest number of a word.</summary>
    internal int Count => _bare.Count;

    /// <summary>The set of a name; mistakes in a name throw.</summary>
    internal TermSet Set(string name) => _sets[name];

    /// <summary>The words of a set, with and without marks; none when there is no such set.</summary>
    internal IEnumerable<(int Word, int Bare)> WordsOf(string name) =>
        _words.TryGetValue(name, out var words) ? words.Select(w => (_numbers[w], _bare[_numbers[w]])) : [];

    /// <summary>The table of a name.</summary>
    internal PhraseTable Table(string name) => _tables[name];

    /// <summary>The number of a typed word (lower case, composed); 0 when nobody looks for it.</summary>
    internal int Find(ReadOnlySpan<char> typed) => _typed.TryGetValue(typed, out var number) ? number : 0;

    /// <summary>The number of the same word without marks.</summary>
    internal int BareOf(int word) => _bareOf[word];

    private static IEnumerable<(string Table, string Phrase, string Value)> PhrasesOf(string table, string line)
    {
        var equals = line.IndexOf(" = ", StringComparison.Ordinal);
        var value = line[..equals];
        return line[(equals + 3)..].Split(" | ").Select(p => (table, p.Trim(), value == None ? "" : value));
    }

    private static string[] WordsIn(string phrase) => phrase.TrimStart(Exactly).Split(' ');

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("DvBot.Knowledge.Recognition." + name)
            ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private int NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        number = _bare.Count;
        _numbers.Add(word, number);
        _bare.Add(number);
        var bare = VietnameseText.RemoveMarks(word);
        if (bare != word)
        {
            _bare[number] = NumberOf(bare);
        }

        return number;
    }

    // What is typed stands for itself before it stands for anything else.
    private Dictionary<string, int> TypedWords(List<(string Typed, string Word)> aliases)
    {
        var typed = new Dictionary<string, int>(_numbers, StringComparer.Ordinal);
        foreach (var (form, word) in aliases)
        {
            typed[form] = NumberOf(word);
        }

        foreach (var (word, number) in _numbers)
        {
            typed.TryAdd(Syllable.PlaceTone(word), number);
            foreach (var form in TypedForms.Of(word))
            {
                typed.TryAdd(form, number);
            }
        }

        return typed;
    }
}
