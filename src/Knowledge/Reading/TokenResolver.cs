using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>Turns pieces into tokens: looks forms up in the lexicon, undoes typing residue, parts joined words. Used once.</summary>
internal sealed class TokenResolver
{
    private readonly List<Piece> _pieces;
    private readonly Lexicon _lexicon;
    private readonly bool _accented;

    internal TokenResolver(List<Piece> pieces, Lexicon lexicon, bool accented)
    {
        _pieces = pieces;
        _lexicon = lexicon;
        _accented = accented;
    }

    /// <summary>The tokens, and the tokens as they are when forms of several words stay as typed.</summary>
    internal (IReadOnlyList<Token> Tokens, IReadOnlyList<Token> Plain) Resolve()
    {
        var plain = new List<Token>(_pieces.Count + 4);
        var firstOf = new int[_pieces.Count + 1];
        for (var i = 0; i < _pieces.Count; i++)
        {
            firstOf[i] = plain.Count;
            AddSingle(plain, i);
        }

        firstOf[_pieces.Count] = plain.Count;
        if (_lexicon.LongestForm < 2)
        {
            return (plain, plain);
        }

        List<Token>? tokens = null;
        var at = 0;
        while (at < _pieces.Count)
        {
            var (entry, count) = LongForm(at);
            if (entry is null)
            {
                if (tokens is not null)
                {
                    for (var t = firstOf[at]; t < firstOf[at + 1]; t++)
                    {
                        tokens.Add(plain[t]);
                    }
                }

                at++;
                continue;
            }

            tokens ??= plain.GetRange(0, firstOf[at]);
            var last = _pieces[at + count - 1];
            AddReading(tokens, _pieces[at].Start, last.Start + last.Length - _pieces[at].Start, Choose(entry, at, count), [], entry.Form);
            at += count;
        }

        return (tokens ?? plain, plain);
    }

    private (LexiconEntry? Entry, int Count) LongForm(int at)
    {
        if (_pieces[at].Kind != TokenKind.Word)
        {
            return (null, 0);
        }

        for (var count = Math.Min(_lexicon.LongestForm, _pieces.Count - at); count >= 2; count--)
        {
            var words = _pieces.GetRange(at, count);
            if (words.Exists(p => p.Kind is TokenKind.Break or TokenKind.Other))
            {
                continue;
            }

            var entry = _lexicon.Find(string.Join(' ', words.Select(p => p.Text)), bare: !_accented);
            if (entry is not null && !OnlyAddsMarks(entry, words) && !(entry.IsDialect && entry.Means.Contains(entry.Form, StringComparer.Ordinal)))
            {
                return (entry, count);
            }
        }

        return (null, 0);
    }

    // "tu tu" read as "tự tử" would hide that "từ từ" is as likely.
    private static bool OnlyAddsMarks(LexiconEntry entry, List<Piece> words) =>
        !words.Exists(p => p.HasMarks) && string.Equals(VietnameseText.RemoveMarks(entry.Means[0]), string.Join(' ', words.Select(p => p.Text)), StringComparison.Ordinal);

    private void AddSingle(List<Token> tokens, int at)
    {
        var piece = _pieces[at];
        if (piece.Kind != TokenKind.Word)
        {
            tokens.Add(new Token(piece.Start, piece.Length, piece.Text, piece.Text, [], piece.Kind));
            return;
        }

        var text = piece.Text;
        if (_lexicon.Find(text, bare: !_accented) is { } entry)
        {
            AddEntry(tokens, at, entry, text);
            return;
        }

        if (IsWord(text))
        {
            tokens.Add(Word(piece.Start, piece.Length, text, [], ""));
            return;
        }

        var undone = TypingResidue.Undo(text);
        if (undone is null && TypingResidue.Shorten(text) is { } shorter && shorter != text)
        {
            if (_lexicon.Find(shorter, bare: !_accented) is { } known)
            {
                AddEntry(tokens, at, known, shorter);
                return;
            }

            undone = IsWord(shorter) ? shorter : null;
        }

        undone ??= ChatSpelling.Undo(text);
        if (undone is not null)
        {
            if (_lexicon.Find(undone, bare: false) is { IsDialect: true } dialect)
            {
                AddEntry(tokens, at, dialect, undone);
                return;
            }

            tokens.Add(Word(piece.Start, piece.Length, undone, [], text));
            return;
        }

        if (!AddParts(tokens, piece))
        {
            tokens.Add(Word(piece.Start, piece.Length, text, [], ""));
        }
    }

    private void AddEntry(List<Token> tokens, int at, LexiconEntry entry, string typed)
    {
        var piece = _pieces[at];
        var chosen = Choose(entry, at, 1);
        var real = IsWord(typed) && typed.Length > 1;

        // What is a word as it stands stays as typed, with the readings beside it: a word of a region ("răng", "cổ"), and any
        // syllable without marks ("anh ta", and "hom" is "hôm" more often than "hông"). A lone letter is never a word.
        if (real && (entry.IsDialect || chosen.Contains(' ') || System.Text.Ascii.IsValid(typed)))
        {
            chosen = typed;
        }

        var others = new List<string>(entry.Means.Count);
        foreach (var other in entry.Means)
        {
            if (!string.Equals(other, chosen, StringComparison.Ordinal) && !other.Contains(' '))
            {
                others.Add(other);
            }
        }

        if (real && !string.Equals(typed, chosen, StringComparison.Ordinal) && !others.Contains(typed))
        {
            others.Add(typed);
        }

        AddReading(tokens, piece.Start, piece.Length, chosen, others, typed);
    }

    private static void AddReading(List<Token> tokens, int start, int length, string reading, IReadOnlyList<string> others, string typed)
    {
        if (!reading.Contains(' '))
        {
            tokens.Add(Word(start, length, reading, others, typed));
            return;
        }

        foreach (var part in reading.Split(' '))
        {
            tokens.Add(Word(start, length, part, [], typed));
        }
    }

    // "bopco", "cuuem", "8h30": two syllables, or letters and digits, written as one.
    private static bool AddParts(List<Token> tokens, Piece piece)
    {
        var text = piece.Text;
        if (piece.Length != text.Length || text.Length > 40)
        {
            return false;
        }

        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            var from = 0;
            for (var i = 1; i <= text.Length; i++)
            {
                if (i == text.Length || char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[i - 1]))
                {
                    var part = text[from..i];
                    var number = char.IsAsciiDigit(part[0]);
                    tokens.Add(number ? new Token(piece.Start + from, i - from, part, part, [], TokenKind.Number) : Word(piece.Start + from, i - from, part, [], ""));
                    from = i;
                }
            }

            return true;
        }

        if (text.Length < 5)
        {
            return false;
        }

        for (var cut = text.Length - 2; cut >= 2; cut--)
        {
            if (IsPart(text.AsSpan(0, cut)) && IsPart(text.AsSpan(cut)))
            {
                tokens.Add(Word(piece.Start, cut, Syllable.PlaceTone(text[..cut]), [], ""));
                tokens.Add(Word(piece.Start + cut, text.Length - cut, Syllable.PlaceTone(text[cut..]), [], ""));
                return true;
            }
        }

        return false;

        static bool IsPart(ReadOnlySpan<char> part) => part.Length >= 2 && IsWord(part.ToString());
    }

    private string Choose(LexiconEntry entry, int at, int count)
    {
        if (entry.Means.Count == 1)
        {
            return entry.Means[0];
        }

        var near = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(0, at - 4); i < Math.Min(_pieces.Count, at + count + 4); i++)
        {
            if (i < at || i >= at + count)
            {
                near.Add(VietnameseText.RemoveMarks(_pieces[i].Text));
                if (_pieces[i].Kind == TokenKind.Number)
                {
                    near.Add("<số>");
                }
            }
        }

        return _lexicon.Choose(entry, near);
    }

    private static Token Word(int start, int length, string form, IReadOnlyList<string> others, string typed) =>
        new(start, length, form, VietnameseText.RemoveMarks(form), others, TokenKind.Word) { Typed = typed };

    private static bool IsWord(string text) => text.Length == 1 || Syllable.IsPlausible(text);
}
