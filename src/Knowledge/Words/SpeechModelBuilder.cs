using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Words;

/// <summary>
/// Counts lines into a <see cref="SpeechModel"/>. A word is folded once however often it stands in the lines; that is what
/// keeps the start of a server short, and that the hot methods are compiled well at once: they run for a moment only. Used once, not thread safe.
/// </summary>
internal sealed class SpeechModelBuilder
{
    private readonly List<SpokenSyllable> _syllables = [];
    private readonly Dictionary<string, SpokenSyllable> _byBare = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SpokenSyllable Syllable, byte Form, bool Marked)[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SpokenSyllable Syllable, byte Form, bool Marked)[]>.AlternateLookup<ReadOnlySpan<char>> _wordOf;
    private readonly Dictionary<ulong, (int Count, int First)> _pairs = [];
    private readonly Dictionary<ulong, int> _triples = [];
    private readonly List<SpokenPair> _pairEntries = [];
    private readonly List<SpokenTriple> _tripleEntries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<(SpokenSyllable Syllable, byte Form, bool Marked)> _line = [];
    private readonly Lexicon? _lexicon;
    private readonly IReadOnlySet<string>? _without;

    internal SpeechModelBuilder(Lexicon? lexicon = null, IReadOnlySet<string>? without = null)
    {
        _without = without;
        _lexicon = lexicon;
        _wordOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var reserved in (string[])["<s>", "<số>"])
        {
            Syllable(reserved).FormNumber(reserved);
        }
    }

    /// <summary>Counts one line. A line without marks counts for its letters only.</summary>
    /// <param name="line">Running text.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(ReadOnlySpan<char> line)
    {
        if (_without is not null && _without.Contains(line.Trim("'\"").ToString()))
        {
            return;
        }

        _line.Clear();
        _line.Add((_syllables[SpeechModel.Break], 0, false));
        var words = 0;
        var marked = 0;
        for (var i = 0; i < line.Length;)
        {
            var c = line[i];
            if (!char.IsLetterOrDigit(c))
            {
                if (c is '.' or ',' or ';' or ':' or '?' or '!' or '…' or '\n' or '(' or ')' or '"' && _line[^1].Syllable.Id != SpeechModel.Break)
                {
                    _line.Add((_syllables[SpeechModel.Break], 0, false));
                }

                i++;
                continue;
            }

            var end = i + 1;
            while (end < line.Length && char.IsLetterOrDigit(line[end]))
            {
                end++;
            }

            foreach (var part in Word(line[i..end]))
            {
                _line.Add(part);
                words++;
                marked += part.Marked ? 1 : 0;
            }

            i = end;
        }

        if (words == 0)
        {
            return;
        }

        if (_line[^1].Syllable.Id != SpeechModel.Break)
        {
            _line.Add((_syllables[SpeechModel.Break], 0, false));
        }

        Count(accented: marked * 3 >= words);
    }

    /// <summary>Remembers the parts of a place name that are no syllables, so that they are not taken for slips.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddName(ReadOnlySpan<char> name)
    {
        foreach (var range in name.SplitAny(' ', '-', '\'', '.'))
        {
            var part = name[range];
            if (part.Length < 2 || _wordOf.ContainsKey(part))
            {
                continue;
            }

            _wordOf[part] = null!;
            var folded = VietnameseText.Fold(part.ToString());
            if (!Text.Syllable.IsPlausible(folded))
            {
                _names.Add(VietnameseText.RemoveMarks(folded));
            }
        }
    }

    /// <summary>The model of what was counted.</summary>
    internal SpeechModel Build()
    {
        SpeechWeights.Weigh(_syllables, _pairs, CollectionsMarshal.AsSpan(_pairEntries), CollectionsMarshal.AsSpan(_tripleEntries));
        return new SpeechModel(_syllables, _byBare, _pairs, _triples, [.. _pairEntries], [.. _tripleEntries], _names);
    }

    private (SpokenSyllable Syllable, byte Form, bool Marked)[] Word(ReadOnlySpan<char> typed)
    {
        if (_wordOf.TryGetValue(typed, out var known) && known is not null)
        {
            return known;
        }

        var form = VietnameseText.Fold(typed.ToString());
        var forms = char.IsDigit(form[0]) && form.All(char.IsDigit) ? ["<số>"] : Spoken(form).Split(' ');
        var marked = !System.Text.Ascii.IsValid(form);
        var word = new (SpokenSyllable, byte, bool)[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var bare = forms[i] == "<số>" ? forms[i] : VietnameseText.RemoveMarks(forms[i]);
            var syllable = Syllable(bare);
            word[i] = (syllable, syllable.FormNumber(forms[i]), marked);
        }

        _wordOf[typed] = word;
        return word;
    }

    // "k", "ck", "đc": chat spelling that is no syllable and has one meaning is counted as what it means, and keys left over ("ddanhs")
    // as the syllable behind them: lines written as people type must not teach their slips.
    private string Spoken(string form)
    {
        if (form.Length > 1 && Text.Syllable.IsPlausible(form))
        {
            return form;
        }

        return _lexicon?.Find(form, bare: false) is { IsDialect: false, Means: [var meaning, ..] } ? meaning
            : ForeignWords.Contains(form) ? form
            : TypingResidue.Undo(form) ?? form;
    }

    private SpokenSyllable Syllable(string bare)
    {
        if (!_byBare.TryGetValue(bare, out var syllable))
        {
            syllable = new SpokenSyllable(_syllables.Count, bare);
            _syllables.Add(syllable);
            _byBare.Add(bare, syllable);
        }

        return syllable;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(bool accented)
    {
        var pair = -1;
        for (var i = 0; i < _line.Count; i++)
        {
            var (syllable, form, _) = _line[i];
            syllable.Count++;
            if (accented)
            {
                syllable.FormCounts[form]++;
            }

            if (i == 0)
            {
                continue;
            }

            var (before, formBefore, _) = _line[i - 1];
            ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, SpeechModel.Key(before.Id, syllable.Id), out var met);
            of.Count++;
            of.First = met ? of.First : -1;
            if (!accented)
            {
                continue;
            }

            var last = pair;
            pair = AddPair(ref of.First, formBefore, form);
            if (i > 1)
            {
                AddTriple(i, last);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddPair(ref int first, byte a, byte b)
    {
        var entries = CollectionsMarshal.AsSpan(_pairEntries);
        for (var at = first; at >= 0; at = entries[at].Next)
        {
            if (entries[at].First == a && entries[at].Second == b)
            {
                entries[at].Count++;
                return at;
            }
        }

        _pairEntries.Add(new SpokenPair { First = a, Second = b, Next = first, Count = 1 });
        first = _pairEntries.Count - 1;
        return first;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTriple(int i, int pair)
    {
        var (a, b, c) = (_line[i - 2], _line[i - 1], _line[i]);
        ref var before = ref CollectionsMarshal.AsSpan(_pairEntries)[pair];
        before.Followed++;
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_triples, SpeechModel.Key(a.Syllable.Id, b.Syllable.Id, c.Syllable.Id), out var met);
        first = met ? first : -1;
        var entries = CollectionsMarshal.AsSpan(_tripleEntries);
        for (var at = first; at >= 0; at = entries[at].Next)
        {
            if (entries[at].First == a.Form && entries[at].Second == b.Form && entries[at].Third == c.Form)
            {
                entries[at].Count++;
                return;
            }
        }

        before.Followers++;
        _tripleEntries.Add(new SpokenTriple { First = a.Form, Second = b.Form, Third = c.Form, Next = first, Count = 1, Pair = pair });
        first = _tripleEntries.Count - 1;
    }
}
