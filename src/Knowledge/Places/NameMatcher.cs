using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>Finds every name of the index in a message, whatever it means there. Used once.</summary>
internal ref struct NameMatcher
{
    private const int LongestInitial = 3;

    private readonly PlaceIndex _index;
    private readonly PlaceText _text;
    private readonly Span<SyllableId> _path;
    private List<NameMatch>? _found;
    private int _start;
    private bool _isDotted;

    internal NameMatcher(PlaceIndex index, PlaceText text, Span<SyllableId> path)
    {
        _index = index;
        _text = text;
        _path = path;
    }

    /// <summary>The everyday words found on the way; null when there is none.</summary>
    internal List<WordMatch>? Words { get; private set; }

    /// <summary>All names; null when there is none.</summary>
    internal List<NameMatch>? FindAll()
    {
        for (_start = 0; _start < _text.Count; _start++)
        {
            if (_text.Spans[_start].Kind is TokenKind.Word or TokenKind.Number)
            {
                Walk(PlaceIndex.Root, _start, 0);
            }
        }

        return _found;
    }

    private void Walk(int node, int span, int depth)
    {
        if (depth > 0)
        {
            foreach (var name in _index.NamesAt(node))
            {
                Report(_index.Names[name], span, depth);
            }
        }

        if (span >= _text.Count || depth >= PlaceIndex.LongestName - 2)
        {
            return;
        }

        var word = _text.Spans[span];
        if (word.Kind == TokenKind.Other)
        {
            // "Bà Rịa - Vũng Tàu", "Ea H'Leo"
            if (depth > 0 && _text.Token(word.First).Form is "-" or "–" or "'" or "’" or "`")
            {
                WalkOn(node, span + 1, depth);
            }

            return;
        }

        if (word.Kind == TokenKind.Break)
        {
            // "Q.Ninh": a short beginning with its stop.
            if (depth == 1 && IsStop(span))
            {
                _isDotted = true;
                WalkOn(node, span + 1, depth);
                _isDotted = false;
            }

            return;
        }

        var at = node;
        var reached = depth;
        for (var t = word.First; t < word.First + word.Count; t++)
        {
            if (reached >= _path.Length || !_index.Syllables.TryGetLoose(_text.Token(t).Form, _text.Token(t).Bare, out var id) || !_index.TryStep(at, id.Bare, out at))
            {
                reached = -1;
                break;
            }

            _path[reached++] = id;
        }

        if (reached > 0)
        {
            Walk(at, span + 1, reached);
        }

        Try(word.Typed, 1, node, span, depth);
        Try(word.Joined, word.JoinedSpans, node, span, depth);
    }

    private readonly bool IsStop(int span)
    {
        var spans = _text.Spans;
        return spans[span].End - spans[span].Start == 1 && _text.Utterance.Original[spans[span].Start] == '.' &&
            span > 0 && spans[span - 1].End == spans[span].Start && spans[span - 1].End - spans[span - 1].Start <= LongestInitial;
    }

    // After a sign the name must go on: no report at the sign itself.
    private void WalkOn(int node, int span, int depth)
    {
        if (span < _text.Count && _text.Spans[span].Kind is TokenKind.Word or TokenKind.Number)
        {
            var word = _text.Spans[span];
            var token = _text.Token(word.First);
            if (word.Count == 1 && _index.Syllables.TryGet(token.Form, out var id) && _index.TryStep(node, id.Bare, out var next))
            {
                _path[depth] = id;
                Walk(next, span + 1, depth + 1);
            }

            Try(word.Typed, 1, node, span, depth);
        }
    }

    private void Try(string? text, int spans, int node, int span, int depth)
    {
        if (text is not null && _index.Syllables.TryGetLoose(text, out var id) && _index.TryStep(node, id.Bare, out var next))
        {
            _path[depth] = id;
            Walk(next, span + spans, depth + 1);
        }
    }

    private void Report(PlaceName name, int endSpan, int depth)
    {
        var accented = _text.Utterance.IsAccented;
        var fit = MarkComparison.Fit(_index, name, _path[..depth], accented, _text.Token(_text.Spans[_start].First).Bare, out var isSloppy);
        if (fit == NameFit.Mismatch || (name.IsDotted && !_isDotted))
        {
            return;
        }

        if (name.IsCompound && !isSloppy && (fit == NameFit.Exact || !accented))
        {
            (Words ??= []).Add(new WordMatch(_start, endSpan));
        }

        if (name.Units.Length == 0 && name.Need != WordNeed.Never)
        {
            return;
        }

        var firstToken = _text.Spans[_start].First;
        var type = TypeWords.Before(_text.Utterance, firstToken);
        if (name.IsNumber && type.Types == UnitTypes.None)
        {
            return;
        }

        var outer = type.Types == UnitTypes.None ? _start : _text.SpanOf(type.FirstToken);
        (_found ??= []).Add(new NameMatch { Name = name, FirstSpan = _start, EndSpan = endSpan, OuterSpan = outer, Fit = fit, IsSloppy = isSloppy, Type = type });
    }
}
