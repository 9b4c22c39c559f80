using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>
/// Reads what stands before a scale: digits, or words below a thousand ("hai mươi mốt", "ba lăm", "một trăm lẻ năm", "trăm hai",
/// "chục rưỡi"). Pure.
/// </summary>
internal static class SmallNumberReader
{
    private static readonly TermSet Ten = Vocabulary.Shared.Set("ten");
    private static readonly TermSet Tens = Vocabulary.Shared.Set("tens");
    private static readonly TermSet Dozen = Vocabulary.Shared.Set("dozen");
    private static readonly TermSet Twenties = Vocabulary.Shared.Set("twenties");
    private static readonly TermSet Thirties = Vocabulary.Shared.Set("thirties");
    private static readonly TermSet Hundred = Vocabulary.Shared.Set("hundred");
    private static readonly TermSet Odd = Vocabulary.Shared.Set("odd");
    private static readonly TermSet HalfMore = Vocabulary.Shared.Set("half-more");
    private static readonly TermSet Vague = Vocabulary.Shared.Set("vague-after");
    private static readonly TermSet NumberAfter = Vocabulary.Shared.Set("number.after");
    private static readonly TermSet Have = Vocabulary.Shared.Set("have");
    private static readonly TermSet Kin = Vocabulary.Shared.Set("counted.kin");
    private static readonly TermSet Year = Vocabulary.Shared.Set("year");

    /// <summary>Reads at a token. False when no number begins there.</summary>
    internal static bool TryRead(ScanText text, int at, out SmallNumber number)
    {
        if (text.IsNumber(at))
        {
            return ReadDigits(text, at, out number);
        }

        if (text.Is(at, Hundred))
        {
            return AfterHundred(text, at + 1, 100, NumberShape.Words | NumberShape.Headless, out number);
        }

        var digit = DigitOf(text, at);
        if (digit >= 0 && text.Is(at + 1, Hundred))
        {
            return AfterHundred(text, at + 2, digit * 100, NumberShape.Words, out number);
        }

        return digit == 0 ? Nothing(out number) : ReadTens(text, at, digit, out number);
    }

    // "năm" is five only before what can be counted by it: "năm 2019", "năm nay", "mười năm".
    internal static int DigitOf(ScanText text, int at)
    {
        var digit = DigitWords.Of(text, at);
        return digit == 5 && !(text.Is(at + 1, NumberAfter) || DigitWords.OfUnit(text, at + 1) >= 0 || (text.Is(at - 1, Have) && text.Is(at + 1, Kin))) ? -1 : digit;
    }

    private static bool ReadDigits(ScanText text, int at, out SmallNumber number)
    {
        ref readonly var token = ref text[at];
        number = new SmallNumber(token.Value, at + 1, NumberShape.None, token.Digits);
        if (token is { Plain: true, Digits: <= 3, Value: > 0 } && Blanks(text, at, out var parted))
        {
            number = parted;
            return true;
        }

        if (token.Value < 0)
        {
            return false;
        }

        if (token.Value < 100 && text.Is(at + 1, Dozen))
        {
            return Half(text, at + 2, token.Value * 10, 5, NumberShape.Words, out number);
        }

        return token is not { Plain: true, Value: < 100 } || !text.Is(at + 1, Hundred) || AfterHundred(text, at + 2, (int)token.Value * 100, NumberShape.Words, out number);
    }

    // "500 000", "1 500 000": thousands parted by blanks.
    private static bool Blanks(ScanText text, int at, out SmallNumber number)
    {
        var value = text[at].Value;
        var end = at + 1;
        while (end < at + 4 && text.IsNumber(end) && !text[end].Glued && text[end] is { Plain: true, Digits: 3, Value: 0 or >= 100 })
        {
            value = (value * 1000) + text[end].Value;
            end++;
        }

        number = new SmallNumber(value, end, NumberShape.None, 9);
        return end > at + 1 && text[end - 1].Value == 0;
    }

    private static bool ReadTens(ScanText text, int at, int digit, out SmallNumber number)
    {
        if (text.Is(at, Dozen))
        {
            return Half(text, at + 1, 10, 5, NumberShape.Words | NumberShape.Headless, out number);
        }

        if (text.Is(at, Ten) && !text.IsExactly(at, Tens))
        {
            return AfterTens(text, at + 1, 10, out number);
        }

        if (text.Is(at, Twenties) || text.Is(at, Thirties))
        {
            var after = UnitAfterTens(text, at + 1);
            number = new SmallNumber((text.Is(at, Twenties) ? 20 : 30) + after, at + 2, NumberShape.Words, 0);
            return after > 0 && text.IsExactly(at, text.Is(at, Twenties) ? Twenties : Thirties);
        }

        if (digit < 1)
        {
            return Nothing(out number);
        }

        if (text.Is(at + 1, Tens) || (text.Is(at + 1, Ten) && digit > 1))
        {
            return AfterTens(text, at + 2, digit * 10, out number);
        }

        if (text.Is(at + 1, Dozen))
        {
            return Half(text, at + 2, digit * 10, 5, NumberShape.Words, out number);
        }

        // "hai lăm", "ba mốt"; "hai tư" but not "hai tư vấn viên".
        var unit = digit > 1 ? DigitWords.OfUnit(text, at + 1) : -1;
        if (unit > 0 && (unit != 4 || text.IsEdge(at + 2) || text.Is(at + 2, NumberAfter)) && (!text[at + 1].Loose || text.Is(at + 2, NumberAfter)))
        {
            number = new SmallNumber((digit * 10) + unit, at + 2, NumberShape.Words, 0);
            return true;
        }

        number = new SmallNumber(digit, at + 1, NumberShape.Words | NumberShape.Single, 0);
        return true;
    }

    private static bool AfterTens(ScanText text, int at, int tens, out SmallNumber number)
    {
        if (text.Is(at, Vague))
        {
            number = new SmallNumber(tens, at + 1, NumberShape.Words | NumberShape.Vague, 0);
            return true;
        }

        var unit = UnitAfterTens(text, at);
        number = new SmallNumber(tens + Math.Max(unit, 0), unit > 0 ? at + 1 : at, NumberShape.Words, 0);
        return true;
    }

    // "mười năm" is ten years: five is "lăm" there.
    private static int UnitAfterTens(ScanText text, int at)
    {
        if (DigitWords.OfUnit(text, at) is > 0 and var unit)
        {
            return unit;
        }

        var digit = text.Is(at, Year) ? -1 : DigitWords.Of(text, at);
        return digit > 0 && !text.Is(at + 1, Hundred) ? digit : -1;
    }

    private static bool AfterHundred(ScanText text, int at, int hundreds, NumberShape shape, out SmallNumber number)
    {
        if (text.Is(at, Odd) && DigitWords.Of(text, at + 1) is > 0 and var odd)
        {
            number = new SmallNumber(hundreds + odd, at + 2, shape, 0);
            return true;
        }

        if (text.Is(at, HalfMore))
        {
            number = new SmallNumber(hundreds + 50, at + 1, shape | NumberShape.Half, 0);
            return true;
        }

        if (text.Is(at, Vague))
        {
            number = new SmallNumber(hundreds, at + 1, shape | NumberShape.Vague, 0);
            return true;
        }

        if (!text.IsNumber(at) && !text.Is(at, Hundred) && ReadTens(text, at, text.Is(at, Year) ? (text.Is(at + 1, Tens) ? 5 : -1) : DigitWords.Of(text, at), out var rest) && !Is(rest, NumberShape.Headless))
        {
            // "trăm hai" is a hundred and twenty, "trăm hai mươi" too.
            var tens = Is(rest, NumberShape.Single) ? rest.Value * 10 : rest.Value;
            var colloquial = Is(rest, NumberShape.Single) && text.Is(rest.End, NumberAfter) && !IsScaleOrEdge(text, rest.End);
            if (!colloquial)
            {
                number = new SmallNumber(hundreds + tens, rest.End, (shape | rest.Shape) & ~NumberShape.Single, 0);
                return true;
            }
        }

        number = new SmallNumber(hundreds, at, shape, 0);
        return true;
    }

    private static bool IsScaleOrEdge(ScanText text, int at) => text.IsEdge(at) || ScaleWords.IsScale(text, at);

    private static bool Half(ScanText text, int at, decimal value, decimal half, NumberShape shape, out SmallNumber number)
    {
        var more = text.Is(at, HalfMore);
        number = new SmallNumber(value + (more ? half : 0), more ? at + 1 : at, more ? shape | NumberShape.Half : shape, 0);
        return true;
    }

    private static bool Is(SmallNumber number, NumberShape shape) => (number.Shape & shape) != 0;

    private static bool Nothing(out SmallNumber number)
    {
        number = default;
        return false;
    }
}
