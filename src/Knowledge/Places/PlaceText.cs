using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>An utterance as a row of typed words with their readings.</summary>
internal sealed class PlaceText
{
    private readonly WordSpan[] _spans;

    internal PlaceText(Utterance utterance)
    {
        Utterance = utterance;
        _spans = new WordSpan[utterance.PlainTokens.Count];
        Fill();
    }

    /// <summary>The message.</summary>
    internal Utterance Utterance { get; }

    /// <summary>Number of spans.</summary>
    internal int Count { get; private set; }

    /// <summary>True if some word begins with a small letter, so that capitals say something.</summary>
    internal bool HasSmallInitials { get; private set; }

    /// <summary>The typed words.</summary>
    internal ReadOnlySpan<WordSpan> Spans => _spans.AsSpan(0, Count);

    /// <summary>The token by number.</summary>
    internal Token Token(int number) => Utterance.PlainTokens[number];

    /// <summary>The span a token belongs to.</summary>
    internal int SpanOf(int token)
    {
        var s = Math.Min(token, Count - 1);
        while (s > 0 && _spans[s].First > token)
        {
            s--;
        }

        return s;
    }

    /// <summary>True if every word of a stretch begins with a capital.</summary>
    internal bool IsCapitalised(int firstSpan, int endSpan)
    {
        for (var s = firstSpan; s < endSpan; s++)
        {
            if (_spans[s].Kind == TokenKind.Word && !char.IsUpper(Utterance.Original[_spans[s].Start]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if a word is all capitals.</summary>
    internal bool IsUpper(int span)
    {
        foreach (var c in Utterance.Original.AsSpan(_spans[span].Start, _spans[span].End - _spans[span].Start))
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    // Token.Typed may already be one step from the keys ("koi" read as "coi").
    private string Typed(Token token)
    {
        var original = Utterance.Original.AsSpan(token.Start, token.Length);
        return original.Equals(token.Typed, StringComparison.OrdinalIgnoreCase) ? token.Typed : VietnameseText.Fold(original.ToString());
    }

    private void Fill()
    {
        var tokens = Utterance.PlainTokens;
        for (var t = 0; t < tokens.Count;)
        {
            var token = tokens[t];
            var next = t + 1;
            while (next < tokens.Count && token.Typed.Length > 0 && tokens[next].Start == token.Start && tokens[next].Typed.Length > 0)
            {
                next++;
            }

            var typed = token.Typed.Length > 0 ? Typed(token) : null;
            _spans[Count++] = new WordSpan(t, next - t, token.Start, token.Start + token.Length, token.Kind, typed, null, 0);
            HasSmallInitials |= token.Kind == TokenKind.Word && char.IsLower(Utterance.Original[token.Start]);
            t = next;
        }

        for (var s = 0; s < Count; s++)
        {
            var end = s + 1;
            while (end < Count && IsText(s) && IsText(end) && _spans[end].Start == _spans[end - 1].End)
            {
                end++;
            }

            if (end > s + 1)
            {
                var text = VietnameseText.Fold(Utterance.Original[_spans[s].Start.._spans[end - 1].End]);
                _spans[s] = _spans[s] with { Joined = text, JoinedSpans = end - s };
            }
        }

        bool IsText(int s) => _spans[s].Kind is TokenKind.Word or TokenKind.Number;
    }
}
