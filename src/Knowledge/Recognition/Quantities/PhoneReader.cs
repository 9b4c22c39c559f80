using DvBot.Knowledge.Recognition.Scanning;
using PhoneNumbers;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>
/// Telephone numbers of Vietnam: ordinary ones as libphonenumber judges them, hotlines (1900…, 1800…), and the short emergency
/// numbers where they count nothing ("113 triệu" is money). Pure; numbers abroad are not looked for.
/// </summary>
internal static class PhoneReader
{
    private const string Region = "VN";
    private const int LongestNumber = 13;

    private static readonly TermSet Law = Vocabulary.Shared.Set("law");
    private static readonly TermSet Call = Vocabulary.Shared.Set("phone.cue");
    private static readonly TermSet NotShort = Vocabulary.Shared.Set("phone.not-before");

    /// <summary>Reads at a token that is a number, a plus sign or an opening bracket before one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The token.</param>
    /// <param name="looksLike">The token behind what looks like a number, also when it is none; <paramref name="first"/> otherwise.</param>
    internal static Finding? Read(ScanText text, int first, out int looksLike)
    {
        looksLike = first;
        var start = first;
        var plus = text.IsSign(first, '+');
        if (plus || text.IsSign(first, '('))
        {
            start++;
            if (text.IsSign(start, '+'))
            {
                plus = true;
                start++;
            }
        }

        if (!text.IsNumber(start) || (text[first].Glued && text.IsWord(first - 1)))
        {
            return null;
        }

        if (start == first && Emergency(text, start) is { } emergency)
        {
            return emergency;
        }

        Span<char> digits = stackalloc char[LongestNumber];
        var lead = text.Original[text[start].Start];
        if (!plus && lead is not ('0' or '8' or '1'))
        {
            return null;
        }

        var at = start;
        var count = 0;
        var best = -1;
        var bestCount = 0;
        while (at < text.Count)
        {
            if (text[at].Kind == ScanKind.Number)
            {
                if (count + text[at].Digits > LongestNumber)
                {
                    break;
                }

                for (var i = text[at].Start; i < text[at].End; i++)
                {
                    if (char.IsAsciiDigit(text.Original[i]))
                    {
                        digits[count++] = text.Original[i];
                    }
                }

                at++;
                if (Fits(digits[..count], plus))
                {
                    best = at;
                    bestCount = count;
                }

                continue;
            }

            if (text[at].Sign is not ('-' or ')' or '.') || !text.IsNumber(at + 1) || count == 0)
            {
                break;
            }

            at++;
        }

        if (best < 0 || text.IsSign(best, '%') || (text.IsGlued(best) && text.IsWord(best)))
        {
            return null;
        }

        looksLike = best;
        var found = digits[..bestCount];
        if (found[0] == '1' && !plus)
        {
            return new Finding(EntityKind.Phone, first, best, found.ToString());
        }

        var national = found[0] == '0' ? found.ToString() : "0" + (found.StartsWith("840") ? found[3..] : found[2..]).ToString();
        return IsValid(national) ? new Finding(EntityKind.Phone, first, best, national) : null;
    }

    private static bool IsValid(string national)
    {
        try
        {
            var util = PhoneNumberUtil.GetInstance();
            return util.IsValidNumber(util.Parse(national, Region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    private static bool Fits(ReadOnlySpan<char> digits, bool plus)
    {
        if (plus || digits[0] == '8')
        {
            return digits.StartsWith("84") && digits.Length is 11 or 12 && (digits.Length == 11 || digits[2] is '0' or '2');
        }

        return digits[0] switch
        {
            '0' => digits.Length == 10 || (digits.Length == 11 && digits[1] == '2'),
            '1' => (digits.StartsWith("1900") || digits.StartsWith("1800")) && digits.Length is 8 or 10,
            _ => false,
        };
    }

    private static Finding? Emergency(ScanText text, int at)
    {
        var value = text.Whole(at, 115);
        if (value is not (>= 111 and <= 115) || text[at].Digits != 3 || text.Is(at - 1, Law))
        {
            return null;
        }

        var behind = at + 1;
        if (text.IsSign(at - 1, '$') || text[at].Sign != '\0' || (text.Is(behind, NotShort) && !text.Is(at - 1, Call) && !(text.IsAccented && text[behind].Loose)) || (text.IsGlued(behind) && !text.IsEdge(behind) && !text.IsSign(behind, ')')) || (text.IsGlued(at) && !text.IsSign(at - 1, '(') && !text.IsEdge(at - 1) && !text.IsSign(at - 1, ':') && !text.IsSign(at - 1, '/')))
        {
            return text.IsSign(behind, '/') && text.Whole(behind + 1, 115) >= 111 ? new Finding(EntityKind.Phone, at, behind, Numeral.Of(value)) : null;
        }

        return text.IsSign(behind, '%') || text.IsNumber(behind) ? null : new Finding(EntityKind.Phone, at, behind, Numeral.Of(value));
    }
}
