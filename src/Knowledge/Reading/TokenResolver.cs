using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>Turns pieces into tokens: looks forms up in the lexicon, undoes typing residue, parts joined words. Used once.</summary>
internal sealed class TokenResolver
{
    /// <summary>From so many times rarer on a form is taken for a slip of the commoner one.</summary>
    private const int Rarer = 100;

    private readonly List<Piece> _pieces;
    private readonly Lexicon _lexicon;
    private readonly bool _accented;
    private readonly string?[] _bare;
    private readonly string _text;
    private readonly WordMender _mender;

    internal TokenResolver(List<Piece> pieces, string text, Lexicon lexicon, bool accented)
    {
        _text = text;
        _bare = new string?[pieces.Count];
        _mender = new WordMender(lexicon);
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
            AddReading(tokens, _pieces[at].Start, last.End - _pieces[at].Start, Choose(entry, at, count), [], entry.Form);
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

        foreach (var form in _lexicon.LongForms(_pieces[at].Text))
        {
            if (!(form.Bare && _accented) && Stands(form.Words, at))
            {
                return (form.Entry, form.Words.Length);
            }
        }

        return (null, 0);
    }

    private bool Stands(string[] words, int at)
    {
        if (at + words.Length > _pieces.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (_pieces[at + i].Kind is TokenKind.Break or TokenKind.Other || !string.Equals(_pieces[at + i].Text, words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

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
            tokens.Add(Word(piece.Start, piece.Length, text, Unusual(text), piece.Typed ?? ""));
            return;
        }

        if (TypingResidue.Shorten(text) is { } shorter && shorter.Length < text.Length && _lexicon.Find(shorter, bare: !_accented) is { } stretched && TypingResidue.Undo(text) is null)
        {
            AddEntry(tokens, at, stretched, shorter);
            return;
        }

        if (Digits(tokens, piece))
        {
            return;
        }

        var mended = _mender.Mend(text, Neighbour(at - 1), Neighbour(at + 1), LooksLikeName(piece));
        if (mended is { Cuts.Length: > 1 } cut)
        {
            AddParts(tokens, piece, cut.Cuts);
        }
        else if (mended is { Form: { } form } one)
        {
            if (_lexicon.Find(form, bare: false) is { IsDialect: true } dialect)
            {
                AddEntry(tokens, at, dialect, form);
                return;
            }

            AddReading(tokens, piece.Start, piece.Length, form, one.Other is null ? [] : [one.Other], piece.Typed ?? text);
        }
        else
        {
            tokens.Add(Word(piece.Start, piece.Length, text, [], piece.Typed ?? ""));
        }
    }

    // "chòng": a syllable, but one the content hardly ever writes, while it often writes one with more marks.
    private IReadOnlyList<string> Unusual(string text)
    {
        if (text.Length < 3 || System.Text.Ascii.IsValid(text) || _lexicon.Speech.Find(VietnameseText.RemoveMarks(text)) is not { } syllable)
        {
            return [];
        }

        var (best, most, typed) = ("", 0, 0);
        for (var f = 0; f < syllable.Forms.Count; f++)
        {
            if (string.Equals(syllable.Forms[f], text, StringComparison.Ordinal))
            {
                typed = syllable.FormCounts[f];
            }
            else if (syllable.FormCounts[f] > most && MarkFit.Of(text, syllable.Forms[f]) > 0)
            {
                (best, most) = (syllable.Forms[f], syllable.FormCounts[f]);
            }
        }

        return most >= 20 && typed * Rarer <= most ? [best] : [];
    }

    private SpokenSyllable? Neighbour(int at) => PieceMender.Known(at >= 0 && at < _pieces.Count ? _pieces[at] : null, _lexicon);

    // A word that starts upper case inside a sentence, in a message that is not all upper case.
    private bool LooksLikeName(Piece piece)
    {
        if (!char.IsUpper(_text[piece.Start]) || piece.Length < 2 || char.IsUpper(_text[piece.Start + 1]))
        {
            return false;
        }

        var before = piece.Start - 1;
        while (before >= 0 && char.IsWhiteSpace(_text[before]) && _text[before] != '\n')
        {
            before--;
        }

        return before >= 0 && char.IsLetterOrDigit(_text[before]);
    }

    private void AddEntry(List<Token> tokens, int at, LexiconEntry entry, string typed)
    {
        var piece = _pieces[at];
        var chosen = Choose(entry, at, 1);
        var real = IsWord(typed) && typed.Length > 1 && !IsOnlyAbbreviation(typed, chosen, entry);

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

    // "ny" looks like a syllable, but no word of the content has these letters with any marks.
    private bool IsOnlyAbbreviation(string typed, string chosen, LexiconEntry entry) =>
        !entry.IsDialect && chosen.Contains(' ') && System.Text.Ascii.IsValid(typed) &&
        _lexicon.Speech.Find(typed) is { } syllable && syllable.Forms.TrueForAll(f => System.Text.Ascii.IsValid(f));

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

    // "8h30", "500k": letters and digits written as one.
    private bool Digits(List<Token> tokens, Piece piece)
    {
        var text = piece.Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || text.Length > 40 || TypingResidue.Undo(text) is not null)
        {
            return false;
        }

        var whole = piece.Length != text.Length;
        var from = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[i - 1]))
            {
                var part = text[from..i];
                var (start, length) = whole ? (piece.Start, piece.Length) : (piece.Start + from, i - from);
                var unit = from > 0 ? part switch { "k" => "nghìn", "tr" => "triệu", "h" => "giờ", _ => null } : null;
                tokens.Add(
                    char.IsAsciiDigit(part[0]) ? new Token(start, length, part, part, [], TokenKind.Number)
                    : unit is null ? Word(start, length, part, [], "")
                    : Word(start, length, unit, [part], part));
                from = i;
            }
        }

        return true;
    }

    // "bopco", "cuuem": several syllables written as one.
    private void AddParts(List<Token> tokens, Piece piece, int[] cuts)
    {
        var text = piece.Text;
        var whole = piece.Length != text.Length;
        for (var c = 0; c < cuts.Length; c++)
        {
            var end = c + 1 < cuts.Length ? cuts[c + 1] : text.Length;
            var part = Syllable.PlaceTone(text[cuts[c]..end]);
            var (start, length) = whole ? (piece.Start, piece.Length) : (piece.Start + cuts[c], end - cuts[c]);
            var entry = IsWord(part) && part.Length > 1 ? null : _lexicon.Find(part, bare: false);
            if (entry is null)
            {
                tokens.Add(Word(start, length, part, [], ""));
            }
            else
            {
                AddReading(tokens, start, length, entry.Means[0], [], part);
            }
        }
    }

    private string Choose(LexiconEntry entry, int at, int count)
    {
        foreach (var hint in _lexicon.Hints(entry))
        {
            if (Speaks(hint, at, count))
            {
                return hint.Means;
            }
        }

        return entry.Means[0];
    }

    private bool Speaks(ReadingHint hint, int at, int count)
    {
        if ((at > 0 && Stands(hint.Before, at - 1)) || (at + count < _pieces.Count && Stands(hint.After, at + count)))
        {
            return true;
        }

        for (var i = Math.Max(0, at - 4); i < Math.Min(_pieces.Count, at + count + 4) && hint.Near.Count > 0; i++)
        {
            if ((i < at || i >= at + count) && (hint.Near.Contains(Bare(i)) || (_pieces[i].Kind == TokenKind.Number && hint.Near.Contains("<số>"))))
            {
                return true;
            }
        }

        return false;
    }

    private string Bare(int at) => _bare[at] ??= VietnameseText.RemoveMarks(_pieces[at].Text);

    private bool Stands(IReadOnlySet<string> words, int at) =>
        _pieces[at].Kind != TokenKind.Number ? words.Contains(Bare(at)) : words.Contains("<số>") || (_pieces[at].Length > 1 && words.Contains("<số lớn>"));

    private static Token Word(int start, int length, string form, IReadOnlyList<string> others, string typed) =>
        new(start, length, form, VietnameseText.RemoveMarks(form), others, TokenKind.Word) { Typed = typed };

    private bool IsWord(string text) => text.Length == 1 || _lexicon.Speech.IsPlausible(text);
}
