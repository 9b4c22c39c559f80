namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>Reads a run of digits: "1.000.000" and "1,000,000" are a million, "1,5" and "1.5" one and a half. Pure.</summary>
internal static class DigitRun
{
    private const int MostDigits = 26;

    internal static int Read(string text, int start, ref ScanToken token)
    {
        token.Kind = ScanKind.Number;
        token.Plain = true;
        decimal value = 0;
        decimal whole = 0;
        var digits = 0;
        var tail = 0;
        var groups = 0;
        var even = true;
        var first = '\0';
        var last = '\0';
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = TokenReader.Plain(text[i]);
            if (char.IsAsciiDigit(c))
            {
                digits++;
                tail++;
                value = digits <= MostDigits ? (value * 10) + (c - '0') : -1;
                continue;
            }

            if (c is not ('.' or ',') || i + 1 >= text.Length || !char.IsAsciiDigit(TokenReader.Plain(text[i + 1])))
            {
                break;
            }

            even &= groups == 0 ? tail is >= 1 and <= 3 : tail == 3 && c == last;
            first = first == '\0' ? c : first;
            token.Plain = false;
            whole = groups == 0 ? value : whole;
            groups++;
            last = c;
            tail = 0;
        }

        token.Digits = digits;
        token.Value = digits > MostDigits ? -1 : token.Plain ? value : Grouped(value, whole, groups, tail, even, first == last);
        return i;
    }

    private static decimal Grouped(decimal value, decimal whole, int groups, int tail, bool even, bool sameSign)
    {
        if (groups == 1)
        {
            return tail == 3 && even && whole > 0 ? value : Shift(value, tail);
        }

        return even && tail == 3 && sameSign ? value : even && !sameSign ? Shift(value, tail) : -1;
    }

    private static decimal Shift(decimal value, int places)
    {
        for (; places > 0; places--)
        {
            value /= 10;
        }

        return value;
    }
}
