using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// All forms the words of an utterance may be, place by place, between two breaks. Forms of one bare syllable stand in the
/// order of the model, so that an entry of the model leads to its forms without a search. Used once.
/// </summary>
internal sealed class Lattice
{
    // A syllable the content never writes.
    private const float Unknown = 2e-7f;

    // The second reading of an abbreviation, or of a slip.
    private const float OtherReading = 0.1f;

    private readonly Lexicon _lexicon;
    private readonly SpeechModel _speech;
    private readonly List<LatticeForm> _forms;
    private readonly List<LatticeGroup> _groups;
    private readonly List<(int Form, int Group)> _starts;

    internal Lattice(Lexicon lexicon, IReadOnlyList<Token> tokens)
    {
        _lexicon = lexicon;
        _speech = lexicon.Speech;
        _forms = new List<LatticeForm>((tokens.Count * 6) + 4);
        _groups = new List<LatticeGroup>(tokens.Count + 4);
        _starts = new List<(int, int)>(tokens.Count + 3);
        PlaceOf = new int[tokens.Count];
        var accented = Accented(tokens);
        AddReserved(SpeechModel.Break);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            PlaceOf[i] = -1;
            if (token.Kind == TokenKind.Word)
            {
                PlaceOf[i] = _starts.Count;
                AddWord(token, accented[i]);
            }
            else if (token.Kind == TokenKind.Number)
            {
                AddReserved(SpeechModel.Number);
            }
            else if (token.Kind == TokenKind.Break && _groups[^1].Syllable != SpeechModel.Break)
            {
                AddReserved(SpeechModel.Break);
            }
        }

        AddReserved(SpeechModel.Break);
        Count = _starts.Count;
        _starts.Add((_forms.Count, _groups.Count));
    }

    /// <summary>Number of places, the breaks at both ends among them.</summary>
    internal int Count { get; }

    /// <summary>The place of each token; -1 for signs and numbers.</summary>
    internal int[] PlaceOf { get; }

    /// <summary>Number of forms at a place.</summary>
    internal int Width(int place) => _starts[place + 1].Form - _starts[place].Form;

    /// <summary>One form at a place.</summary>
    internal LatticeForm Form(int place, int number) => _forms[_starts[place].Form + number];

    /// <summary>The forms at a place.</summary>
    internal ReadOnlySpan<LatticeForm> Forms(int place) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_forms)[_starts[place].Form.._starts[place + 1].Form];

    /// <summary>The syllables at a place that the model knows.</summary>
    internal ReadOnlySpan<LatticeGroup> Groups(int place) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_groups)[_starts[place].Group.._starts[place + 1].Group];

    private void AddReserved(int syllable)
    {
        _starts.Add((_forms.Count, _groups.Count));
        var known = _speech.Syllables[syllable];
        _groups.Add(new LatticeGroup(syllable, 0));
        _forms.Add(new LatticeForm(known.Bare, 1, Math.Max(Unknown, known.Probability[0]), known.Backoff[0]));
    }

    private void AddWord(Token token, double accented)
    {
        var start = _forms.Count;
        _starts.Add((start, _groups.Count));
        var marked = token.HasMarks;
        var word = token.Typed.Length == 0 || (token.Typed.Length > 1 && Text.Syllable.IsPlausible(token.Typed));
        var abbreviation = !word && _lexicon.Find(token.Typed, bare: true) is not null;
        var found = false;
        if (_speech.Find(token.Bare) is { } syllable)
        {
            _groups.Add(new LatticeGroup(syllable.Id, 0));
            for (var f = 0; f < syllable.Forms.Count; f++)
            {
                var form = syllable.Forms[f];
                var same = string.Equals(form, token.Form, StringComparison.Ordinal);
                found |= same;
                var fit = same ? 1 : abbreviation ? 0 : marked ? MarkFit.Of(token.Form, form) : MarkFit.Bare(accented);
                _forms.Add(new LatticeForm(form, fit, syllable.Probability[f], syllable.Backoff[f]));
            }
        }

        if (!found)
        {
            _forms.Add(new LatticeForm(token.Form, 1, Unknown, 1));
        }

        // Of a word as it stands only the marks are restored: "tui" stays "tui", though it means "tôi".
        var others = word ? [] : token.Others;
        for (var o = 0; o < others.Count; o++)
        {
            AddOther(start, others[o]);
        }
    }

    private void AddOther(int start, string other)
    {
        for (var f = start; f < _forms.Count; f++)
        {
            if (string.Equals(_forms[f].Form, other, StringComparison.Ordinal))
            {
                return;
            }
        }

        const float typed = OtherReading;
        if (_speech.Find(Text.VietnameseText.RemoveMarks(other)) is not { } syllable)
        {
            _forms.Add(new LatticeForm(other, typed, Unknown, 1));
            return;
        }

        _groups.Add(new LatticeGroup(syllable.Id, _forms.Count - start));
        for (var f = 0; f < syllable.Forms.Count; f++)
        {
            var fit = string.Equals(syllable.Forms[f], other, StringComparison.Ordinal) ? typed : 0;
            _forms.Add(new LatticeForm(syllable.Forms[f], fit, syllable.Probability[f], syllable.Backoff[f]));
        }
    }

    // Marks may come and go within one message: each word is judged by the five on either side.
    private static double[] Accented(IReadOnlyList<Token> tokens)
    {
        var marked = new int[tokens.Count + 1];
        var words = new int[tokens.Count + 1];
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var counts = token.Kind == TokenKind.Word && token.Typed.Length != 1 && token.Form.Length > 1;
            var hasMarks = counts && (token.Typed.Length == 0 ? token.HasMarks : !System.Text.Ascii.IsValid(token.Typed) || (token.HasMarks && token.Typed.Length > token.Form.Length));
            marked[i + 1] = marked[i] + (hasMarks ? 1 : 0);
            words[i + 1] = words[i] + (counts ? 1 : 0);
        }

        var result = new double[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var (from, to) = (Math.Max(0, i - 5), Math.Min(tokens.Count, i + 6));
            var all = words[to] - words[from];
            result[i] = all == 0 ? 0 : Math.Min(1, (marked[to] - marked[from]) / (0.5 * all));
        }

        return result;
    }
}
