using System.Globalization;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>
/// Cuts a text into words, numbers and signs in one pass, whatever its normal form, case or width, and looks every word up. A word
/// longer than any Vietnamese one is cut off for the look-up only.
/// </summary>
internal static class TokenReader
{
    private const int LongestWord = 24;

    internal static ScanText Read(string text)
    {
        var tokens = new ScanToken[Math.Min(text.Length, (text.Length / 3) + 8)];
        var count = 0;
        var i = 0;
        var glued = false;
        Span<char> word = stackalloc char[LongestWord];
        while (i < text.Length)
        {
            var c = Plain(text[i]);
            if (char.IsWhiteSpace(c) && c is not ('\n' or '\r' or '\u2028' or '\u2029'))
            {
                glued = false;
                i++;
                continue;
            }

            if (c > '~' && IsInvisible(c))
            {
                i++;
                continue;
            }

            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, tokens.Length * 2);
            }

            ref var token = ref tokens[count++];
            token.Start = i;
            token.Glued = glued;
            glued = true;
            if (char.IsAsciiDigit(c))
            {
                i = DigitRun.Read(text, i, ref token);
            }
            else if (char.IsLetter(c))
            {
                i = ReadWord(text, i, word, ref token);
            }
            else
            {
                token.Kind = c is '.' or ',' or ';' or '?' or '!' or '…' or '\n' or '\r' or '\u2028' or '\u2029' ? ScanKind.Break : ScanKind.Sign;
                token.Sign = c;
                i += char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            }

            token.End = i;
        }

        return new ScanText(text, tokens, count);
    }

    private static int ReadWord(string text, int start, Span<char> word, ref ScanToken token)
    {
        var length = 0;
        var i = start;
        token.Kind = ScanKind.Word;
        token.Capital = char.IsUpper(text[start]);
        for (; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (char.IsAsciiLetter(c))
            {
                c = (char)(c | 0x20);
            }
            else if (c > '~' && IsMark(c))
            {
                token.Marked = true;
                if (length > 0 && length <= LongestWord && ToneMarks.TryJoin(word[length - 1], c, out var joined))
                {
                    word[length - 1] = joined;
                }

                continue;
            }
            else if (c > '~' && IsInvisible(c))
            {
                continue;
            }
            else if (char.IsLetter(c))
            {
                c = char.ToLowerInvariant(c);
                c = c == 'ð' ? 'đ' : c;
                token.Marked |= c is 'đ' or (>= 'à' and <= 'ư') or (>= 'ạ' and <= 'ỹ');
            }
            else
            {
                break;
            }

            if (length < LongestWord)
            {
                word[length] = c;
            }

            length++;
        }

        if (length > LongestWord)
        {
            return i;
        }

        if (i < text.Length && char.IsAsciiDigit(text[i]) && ReadVni(text, i, word, length, ref token) is > 0 and var end)
        {
            return end;
        }

        token.Word = Look(word[..length]);
        return i;
    }

    // "na8m": digits among the letters of a word are its marks.
    private static int ReadVni(string text, int at, Span<char> word, int length, ref ScanToken token)
    {
        var i = at;
        for (; i < text.Length && length < LongestWord && char.IsAsciiLetterOrDigit(text[i]); i++)
        {
            word[length++] = char.ToLowerInvariant(text[i]);
        }

        var found = (ushort)Vocabulary.Shared.Find(word[..length]);
        if (found == 0)
        {
            return 0;
        }

        token.Word = found;
        token.Marked = true;
        return i;
    }

    private static ushort Look(Span<char> word)
    {
        var found = Vocabulary.Shared.Find(word);
        if (found != 0 || word.Length < 3)
        {
            return (ushort)found;
        }

        // "tuổiii", "quáaa": a letter that is held down counts once.
        Span<char> once = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            if (length > 0 && (once[length - 1] == c || (c < '~' && ToneMarks.Bare(once[length - 1]) == c)))
            {
                continue;
            }

            once[length++] = c;
        }

        return length == word.Length ? (ushort)0 : (ushort)Vocabulary.Shared.Find(once[..length]);
    }

    /// <summary>The ordinary letter, digit or sign for a wide one.</summary>
    internal static char Plain(char c) => c switch
    {
        < '\u00A0' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or '\u3000' => ' ',
        '。' => '.',
        _ => c,
    };

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsInvisible(char c) =>
        IsMark(c) || c is '\u00AD' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
