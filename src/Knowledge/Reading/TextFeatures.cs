namespace DvBot.Knowledge.Reading;

/// <summary>
/// What a text looks like to the learned weights: its words and pairs with and without marks, letters in a row, word classes of the
/// patterns, and what the patterns found. Names of features (hashed, see <see cref="FeatureHash"/>): <c>dao</c>, <c>cam_dao</c>,
/// <c>cam__doa</c>, <c>^dạo</c>, <c>~.da</c>, <c>&lt;nó&gt;_&lt;cầm&gt;</c>, <c>!weapon:Now</c>, <c>?Legal</c>. Used once.
/// </summary>
internal sealed class TextFeatures
{
    private const int MostWords = 200;

    private readonly List<TextFeature> _all;
    private readonly Dictionary<uint, string>? _names;
    private readonly List<Token> _words;

    /// <param name="words">The words and numbers of the text.</param>
    /// <param name="names">Receives the name of each feature; null in use, given when learning.</param>
    internal TextFeatures(List<Token> words, Dictionary<uint, string>? names)
    {
        _words = words.Count > MostWords ? words[..MostWords] : words;
        _all = new List<TextFeature>(64 + (_words.Count * 32));
        _names = names;
    }

    /// <summary>Every feature found so far; one that occurs twice stands twice.</summary>
    internal IReadOnlyList<TextFeature> All => _all;

    /// <summary>The words the features lie in.</summary>
    internal IReadOnlyList<Token> Words => _words;

    /// <summary>Adds words, neighbours and words with one between them.</summary>
    internal void AddWords()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var word = Bare(i);
            Add(TextFeatureKind.Words, i, word);
            if (i + 1 < _words.Count)
            {
                Add(TextFeatureKind.Words, i, word, "_", Bare(i + 1));
            }

            if (i + 2 < _words.Count)
            {
                Add(TextFeatureKind.Words, i, word, "__", Bare(i + 2));
                Add(TextFeatureKind.Words, i, word, "_", Bare(i + 1), "_", Bare(i + 2));
            }
        }

        if (_words.Count > 0)
        {
            Add(TextFeatureKind.Words, 0, "|", Bare(0));
            Add(TextFeatureKind.Words, _words.Count - 1, Bare(_words.Count - 1), "|");
        }
    }

    /// <summary>Adds words and pairs as typed, where any mark was typed.</summary>
    internal void AddMarked()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].HasMarks)
            {
                Add(TextFeatureKind.Marked, i, "^", _words[i].Form);
            }

            if (i + 1 < _words.Count && (_words[i].HasMarks || _words[i + 1].HasMarks))
            {
                Add(TextFeatureKind.Marked, i, "^", _words[i].Form, "_", _words[i + 1].Form);
            }
        }
    }

    /// <summary>Adds three to five letters in a row, within words and across neighbours; "." stands between words.</summary>
    internal void AddLetters()
    {
        Span<char> text = stackalloc char[1024];
        Span<short> owner = stackalloc short[1024];
        var length = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            var word = Bare(i);
            if (length + word.Length + 2 >= text.Length)
            {
                break;
            }

            text[length] = '.';
            owner[length++] = (short)i;
            foreach (var c in word)
            {
                text[length] = c;
                owner[length++] = (short)i;
            }
        }

        text[length] = '.';
        owner[length++] = (short)Math.Max(0, _words.Count - 1);
        for (var at = 0; at < length; at++)
        {
            var hash = FeatureHash.Of('~', FeatureHash.Start);
            for (var n = 1; n <= 5 && at + n <= length; n++)
            {
                hash = FeatureHash.Of(text[at + n - 1], hash);
                if (n >= 3)
                {
                    _all.Add(new TextFeature(hash, owner[at], TextFeatureKind.Letters));
                    _names?.TryAdd(hash, "~" + text.Slice(at, n).ToString());
                }
            }
        }
    }

    /// <summary>Adds the named classes that words belong to, and pairs of classes that follow each other or stand one word apart.</summary>
    /// <param name="classes">For each word the classes that begin there, by name, with the word each ends at.</param>
    internal void AddClasses(IReadOnlyList<List<(string Name, int Last)>?> classes)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (classes[i] is not { } here)
            {
                continue;
            }

            foreach (var (name, last) in here)
            {
                Add(TextFeatureKind.Classes, i, name);
                AddFollowing(i, name, last + 1, "_");
                AddFollowing(i, name, last + 2, "__");
            }
        }

        void AddFollowing(int word, string name, int next, string between)
        {
            if (next >= _words.Count)
            {
                return;
            }

            if (classes[next] is { } others)
            {
                foreach (var (other, _) in others)
                {
                    Add(TextFeatureKind.Classes, word, name, between, other);
                }
            }
            else if (between.Length == 1)
            {
                Add(TextFeatureKind.Classes, word, name, "_", Bare(next));
            }
        }
    }

    /// <summary>Adds what the patterns found.</summary>
    /// <param name="signals">Signals of every polarity.</param>
    /// <param name="cues">Kinds of cues in the text.</param>
    /// <param name="asks">True when it asks.</param>
    /// <param name="levelOf">The level (0 to 3) an affirmed signal calls for.</param>
    internal void AddFindings(IReadOnlyList<Signal> signals, IEnumerable<PatternKind> cues, bool asks, Func<Signal, int> levelOf)
    {
        var level = 0;
        for (var i = 0; i < signals.Count; i++)
        {
            var signal = signals[i];
            var word = WordAt(signal.Start);
            if (signal.Polarity != Polarity.Affirmed)
            {
                Add(TextFeatureKind.Findings, -1, "!", signal.Category, ":", NameOf(signal.Polarity));
                continue;
            }

            level = Math.Max(level, levelOf(signal));
            Add(TextFeatureKind.Findings, word, "!", signal.Category);
            Add(TextFeatureKind.Findings, word, "!", signal.Category, ":", NameOf(signal.Time));
            for (var j = 0; j < signals.Count; j++)
            {
                if (signals[j].Polarity == Polarity.Affirmed && string.CompareOrdinal(signal.Category, signals[j].Category) < 0)
                {
                    Add(TextFeatureKind.Findings, word, "!", signal.Category, "+", signals[j].Category);
                }
            }
        }

        var found = Digits[level];
        var form = asks ? "asks" : "tells";
        Add(TextFeatureKind.Findings, -1, "!level:", found);
        Add(TextFeatureKind.Findings, -1, "?", form, "!", found);
        foreach (var cue in cues)
        {
            Add(TextFeatureKind.Findings, -1, "?", NameOf(cue));
            Add(TextFeatureKind.Findings, -1, "?", NameOf(cue), "!", found);
            Add(TextFeatureKind.Findings, -1, "?", NameOf(cue), "?", form);
        }

        Add(TextFeatureKind.Findings, -1, "#", Digits[_words.Count switch { < 3 => 0, < 5 => 1, < 8 => 2, < 12 => 3, < 17 => 4, < 25 => 5, _ => 6 }]);
    }

    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6"];
    private static readonly string[] Polarities = Enum.GetNames<Polarity>();
    private static readonly string[] Times = Enum.GetNames<SignalTime>();
    private static readonly string[] Kinds = Enum.GetNames<PatternKind>();

    private static string NameOf(Polarity polarity) => Polarities[(int)polarity];

    private static string NameOf(SignalTime time) => Times[(int)time];

    private static string NameOf(PatternKind kind) => Kinds[(int)kind];

    private int WordAt(int start)
    {
        for (var i = _words.Count - 1; i > 0; i--)
        {
            if (_words[i].Start <= start)
            {
                return i;
            }
        }

        return 0;
    }

    private string Bare(int word) => _words[word].Kind == TokenKind.Number ? "#" : _words[word].Bare;

    private void Add(TextFeatureKind kind, int word, string a, string b = "", string c = "", string d = "", string e = "")
    {
        var hash = FeatureHash.Of(e, FeatureHash.Of(d, FeatureHash.Of(c, FeatureHash.Of(b, FeatureHash.Of(a)))));
        _all.Add(new TextFeature(hash, (short)word, kind));
        _names?.TryAdd(hash, string.Concat(string.Concat(a, b, c), d, e));
    }
}
