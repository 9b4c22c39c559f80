using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Puts together what a blank, a sign or a sticker in the middle of a syllable has parted ("ch ong", "g.i.ế.t", "đá😡nh",
/// "gi*t"): only where one of the parts is no syllable, and where the whole is likelier among its neighbours than the parts.
/// </summary>
internal static class PieceMender
{
    private const int MostLetters = 7;
    private const double Gain = 1.5;

    // Who writes more than this in parts is not asking for help.
    private const int MostTried = 600;

    /// <summary>The pieces, the same list when nothing was parted.</summary>
    internal static List<Piece> Mend(List<Piece> pieces, string text, Lexicon lexicon)
    {
        List<Piece>? mended = null;
        var tried = 0;
        for (var i = 0; i < pieces.Count;)
        {
            var (whole, count) = IsBroken(pieces, i, lexicon.Speech) && tried++ < MostTried ? Join(pieces, i, mended, text, lexicon) : default;
            if (count > 1)
            {
                mended ??= pieces.GetRange(0, i);
                mended.Add(whole);
                i += count;
                continue;
            }

            mended?.Add(pieces[i]);
            i++;
        }

        return mended ?? pieces;
    }

    // A part alone must be no syllable: of two real words nobody knows that they are one.
    private static bool IsBroken(List<Piece> pieces, int at, SpeechModel speech)
    {
        if (pieces[at].Kind != TokenKind.Word || pieces[at].Text.Length >= MostLetters)
        {
            return false;
        }

        if (IsPart(pieces[at], speech))
        {
            return at + 1 < pieces.Count && (pieces[at + 1].Kind == TokenKind.Word || pieces[at + 1].Start == pieces[at].End);
        }

        if (at + 1 < pieces.Count && pieces[at + 1].Kind == TokenKind.Word)
        {
            return IsPart(pieces[at + 1], speech);
        }

        // "đá😡nh", "gi*t": a sign with letters close on either side.
        return at + 2 < pieces.Count && pieces[at + 1].Kind is TokenKind.Other or TokenKind.Break && pieces[at + 1].Start == pieces[at].End;
    }

    // A vowel alone is a word ("ạ", "ở", "u Minh"), unless other letters stand alone beside it.
    private static bool IsPart(Piece piece, SpeechModel speech) => piece.Text.Length == 1 ? !ToneMarks.IsVowel(piece.Text[0]) : !speech.IsPlausible(piece.Text);

    private static bool IsName(Piece piece, string text) => piece.Length > 1 && char.IsUpper(text[piece.Start]) && !char.IsUpper(text[piece.Start + 1]);

    private static (Piece Whole, int Count) Join(List<Piece> pieces, int at, List<Piece>? mended, string text, Lexicon lexicon)
    {
        var speech = lexicon.Speech;
        var before = Known((mended ?? pieces) is { Count: > 0 } done && at > 0 ? mended is null ? pieces[at - 1] : done[^1] : null, lexicon);
        (Piece Whole, int Count, double Gain) best = default;
        var parts = new SplitWord(pieces[at].Text);
        var apart = speech.After(before, Known(pieces[at], lexicon));
        var last = Known(pieces[at], lexicon);
        var broken = IsPart(pieces[at], speech);
        for (var to = at + 1; to < pieces.Count && parts.Letters <= MostLetters; to++)
        {
            var signs = 0;
            while (to < pieces.Count && signs < 3 && pieces[to].Kind is TokenKind.Other or TokenKind.Break && pieces[to].Start == pieces[to - 1].End && pieces[to].Text is not ("\n" or "\r"))
            {
                signs++;
                to++;
            }

            if (to >= pieces.Count || pieces[to].Kind != TokenKind.Word)
            {
                break;
            }

            var gap = pieces[to].Start - pieces[to - 1].End;
            if (signs > 0 ? gap != 0 : gap > 2 || text.AsSpan(pieces[to - 1].End, gap).ContainsAny('\n', '\r'))
            {
                break;
            }

            if (IsName(pieces[to], text))
            {
                break;
            }

            broken |= IsPart(pieces[to], speech);
            parts.AfterSpelled = mended is not null && mended[^1].Typed is { } typed && typed.Length >= (2 * mended[^1].Text.Length) - 1;
            parts.Add(pieces[to].Text, signs == 0 ? '\0' : pieces[to - 1].Text[0], signs);
            apart += speech.After(last, Known(pieces[to], lexicon));
            last = Known(pieces[to], lexicon);
            if (signs > 0 && parts.Letters <= 3 && lexicon.Find(VietnameseText.Compose(text[pieces[at].Start..pieces[to].End]).ToLowerInvariant(), bare: false) is { } entry)
            {
                // "c.ơn" stands in the lexicon as it is typed.
                return (pieces[at] with { Length = pieces[to].End - pieces[at].Start, Text = entry.Form }, to - at + 1);
            }

            if (!broken || parts.Letters > MostLetters || parts.EndsInVowelAlone)
            {
                continue;
            }

            var after = Known(to + 1 < pieces.Count ? pieces[to + 1] : null, lexicon);
            foreach (var whole in parts.Wholes())
            {
                if (!speech.IsPlausible(whole) || speech.Find(VietnameseText.RemoveMarks(whole)) is not { Count: >= 3 } syllable)
                {
                    continue;
                }

                // "ở ng.an": a marked vowel alone is a word, unless it begins a syllable that is known.
                if (pieces[at].Text.Length == 1 && !char.IsAscii(pieces[at].Text[0]) && !syllable.Forms.Contains(whole))
                {
                    continue;
                }

                var gain = speech.After(before, syllable) + speech.After(syllable, after) - parts.Cost - apart - speech.After(last, after);
                if (gain > Gain && gain > best.Gain)
                {
                    var (start, end) = (pieces[at].Start, pieces[to].End);
                    best = (new Piece(start, end - start, Syllable.PlaceTone(whole), TokenKind.Word, VietnameseText.Compose(text[start..end]).ToLowerInvariant()), to - at + 1, gain);
                }
            }
        }

        return (best.Whole, best.Count);
    }

    /// <summary>The syllable a piece is, or the first one it stands for; a break at the ends.</summary>
    internal static SpokenSyllable? Known(Piece? piece, Lexicon lexicon)
    {
        if (piece is not { } p || p.Kind == TokenKind.Break)
        {
            return lexicon.Speech.Syllables[SpeechModel.Break];
        }

        if (p.Kind == TokenKind.Number)
        {
            return lexicon.Speech.Syllables[SpeechModel.Number];
        }

        var found = p.Text.Length > 1 ? lexicon.Speech.Find(VietnameseText.RemoveMarks(p.Text)) : null;
        if (found is null && lexicon.Find(p.Text, bare: true) is { Means: [var meaning, ..] })
        {
            var blank = meaning.IndexOf(' ', StringComparison.Ordinal);
            found = lexicon.Speech.Find(VietnameseText.RemoveMarks(blank < 0 ? meaning : meaning[..blank]));
        }

        return found;
    }
}
