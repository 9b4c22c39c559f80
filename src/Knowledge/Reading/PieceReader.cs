using System.Globalization;
using System.Text;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>Cuts a text into words, numbers and signs, and remembers where each stood.</summary>
internal static class PieceReader
{
    internal static List<Piece> Read(string text)
    {
        var pieces = new List<Piece>((text.Length / 4) + 4);
        var word = new StringBuilder(16);
        var start = 0;
        var end = 0;
        var i = 0;
        while (i < text.Length)
        {
            var c = Plain(text[i]);
            var units = 1;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && LookAlikes.OfMathematical(c, text[i + 1]) is not '\0' and var plain)
            {
                (c, units) = (plain, 2);
            }

            if (IsInvisible(c))
            {
                // Inside a word it is as if it were not there.
                i++;
                continue;
            }

            if (char.IsLetterOrDigit(c) || (word.Length > 0 && IsMark(c)))
            {
                if (word.Length == 0)
                {
                    start = i;
                }

                Append(word, c);
                i += units;
                end = i;
                continue;
            }

            // "1.000.000", "3,5": the sign belongs to the number. "b@o" is left alone.
            if (word.Length > 0 && c is '.' or ',' && char.IsAsciiDigit(word[^1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && AllDigits(word))
            {
                word.Append(c);
                end = ++i;
                continue;
            }

            Flush(pieces, word, start, end);
            if (char.IsWhiteSpace(c) && c is not ('\n' or '\r' or '\u2028' or '\u2029'))
            {
                i++;
                continue;
            }

            var length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var kind = c is '.' or ',' or ';' or ':' or '?' or '!' or '…' or '\n' or '\r' or '\u2028' or '\u2029' ? TokenKind.Break : TokenKind.Other;
            pieces.Add(new Piece(i, length, length == 1 ? c.ToString() : text.Substring(i, 2), kind));
            i += length;
        }

        Flush(pieces, word, start, end);
        return pieces;
    }

    private static void Append(StringBuilder word, char c)
    {
        var lower = char.ToLowerInvariant(c);
        lower = LookAlikes.Plain(lower);
        if (IsMark(lower))
        {
            if (ToneMarks.TryJoin(word[^1], lower, out var joined))
            {
                word[^1] = joined;
            }

            return;
        }

        word.Append(lower);
    }

    private static void Flush(List<Piece> pieces, StringBuilder word, int start, int end)
    {
        if (word.Length == 0)
        {
            return;
        }

        var number = AllDigits(word);
        var text = word.ToString();
        pieces.Add(new Piece(start, end - start, number ? text : Syllable.PlaceTone(text), number ? TokenKind.Number : TokenKind.Word));
        word.Clear();
    }

    private static bool AllDigits(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsDigit(word[i]) && word[i] is not ('.' or ','))
            {
                return false;
            }
        }

        return true;
    }

    // Full-width letters and signs, typographic stops.
    private static char Plain(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or '\u3000' => ' ',
        '。' => '.',
        _ => c,
    };

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\uFEFF' || (c is not ('\n' or '\r' or '\t') && char.IsControl(c)) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ||
        c is >= '\uFE00' and <= '\uFE0F';
}
