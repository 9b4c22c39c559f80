namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>Phrases with a value each, found longest first. Immutable once filled.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<(int[] Words, string Value, bool Exact)>?> _ends = [null];
    private readonly Vocabulary _vocabulary;
    private bool[] _begins = [];

    internal PhraseTable(Vocabulary vocabulary) => _vocabulary = vocabulary;

    internal void Add(int[] words, string value, bool exact)
    {
        var begins = _vocabulary.BareOf(words[0]);
        if (begins >= _begins.Length)
        {
            Array.Resize(ref _begins, _vocabulary.Count);
        }

        _begins[begins] = true;
        var node = 0;
        foreach (var word in words)
        {
            var key = Key(node, word);
            if (!_edges.TryGetValue(key, out var next))
            {
                next = _ends.Count;
                _ends.Add(null);
                _edges.Add(key, next);
            }

            node = next;
        }

        (_ends[node] ??= []).Add((words, value, exact));
    }

    /// <summary>The longest phrase that begins at a token; null when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="end">The token behind the phrase.</param>
    internal string? Find(ScanText text, int at, out int end)
    {
        string? found = null;
        end = at;
        if ((uint)at >= (uint)text.Count || !_begins[_vocabulary.BareOf(text[at].Word)])
        {
            return null;
        }

        var node = 0;
        for (var i = at; i < text.Count && text[i].Word != 0; i++)
        {
            if (!_edges.TryGetValue(Key(node, text[i].Word), out node))
            {
                break;
            }

            if (_ends[node] is not { } ends)
            {
                continue;
            }

            foreach (var (words, value, exact) in ends)
            {
                if (Agrees(text, at, words, exact))
                {
                    found = value;
                    end = i + 1;
                    break;
                }
            }
        }

        return found;
    }

    private long Key(int node, int word) => ((long)node * ushort.MaxValue) + _vocabulary.BareOf(word);

    private bool Agrees(ScanText text, int at, int[] words, bool exact)
    {
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var token = ref text[at + i];
            if (token.Word != words[i] && !(!exact && token.Loose && token.Word == _vocabulary.BareOf(words[i])))
            {
                return false;
            }
        }

        return true;
    }
}
