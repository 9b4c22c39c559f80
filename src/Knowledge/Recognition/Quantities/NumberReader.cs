using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>
/// Reads numbers of any size in digits, words or both: "1.000.000", "hai triệu ba trăm nghìn", "3tr5", "1 tỷ 2", "một phẩy năm",
/// "một phần ba". Says nothing about what they count. Pure.
/// </summary>
internal static class NumberReader
{
    private static readonly TermSet HalfBefore = Vocabulary.Shared.Set("half");
    private static readonly TermSet Any = Vocabulary.Shared.Set("number.any");
    private static readonly TermSet Hundred = Vocabulary.Shared.Set("hundred");
    private static readonly TermSet HalfMore = Vocabulary.Shared.Set("half-more");
    private static readonly TermSet Odd = Vocabulary.Shared.Set("odd");
    private static readonly TermSet Comma = Vocabulary.Shared.Set("comma");
    private static readonly TermSet Part = Vocabulary.Shared.Set("part");
    private static readonly TermSet Vague = Vocabulary.Shared.Set("vague-after");
    private static readonly TermSet Counted = Vocabulary.Shared.Set("counted");
    private static readonly TermSet Year = Vocabulary.Shared.Set("year");

    /// <summary>Reads at a token. False when no number begins there.</summary>
    internal static bool TryRead(ScanText text, int first, out NumberSpan number)
    {
        number = default;
        if (text.Is(first, HalfBefore) && ScaleWords.ScaleAt(text, first + 1, out var of) is > 1000 and var halved && of == NumberShape.Scaled)
        {
            number = new NumberSpan(halved / 2, first, first + 2, NumberShape.Words | NumberShape.Scaled);
            return true;
        }

        if (!text.IsNumber(first) && !text.Is(first, Any))
        {
            return false;
        }

        var headless = ScaleWords.ScaleAt(text, first, out var shape) is > 0 and var head && (shape & NumberShape.Scaled) != 0 ? head : 0;
        SmallNumber small;
        if (headless > 0)
        {
            // "triệu hai", "nghìn rưỡi"; "tỷ lệ" is no milliard.
            if (text[first].Loose && !text.Is(first + 1, HalfMore))
            {
                return false;
            }

            small = new SmallNumber(1, first, NumberShape.Words | NumberShape.Headless, 0);
        }
        else if (!SmallNumberReader.TryRead(text, first, out small))
        {
            return false;
        }

        if ((small.Shape & NumberShape.Vague) != 0)
        {
            number = new NumberSpan(small.Value, first, ScaleWords.SkipScales(text, small.End), small.Shape);
            return true;
        }

        if ((small.Shape & NumberShape.Single) != 0 && IsRunOfDigits(text, small.End, out var end))
        {
            number = new NumberSpan(small.Value, first, end, NumberShape.Words | NumberShape.Vague);
            return true;
        }

        number = Scales(text, first, small);
        return headless == 0 || number.End > first + 1;
    }

    private static NumberSpan Scales(ScanText text, int first, SmallNumber small)
    {
        decimal total = 0;
        decimal last = decimal.MaxValue;
        var shape = small.Shape;
        var at = small.End;
        while (true)
        {
            var scale = ScaleWords.ScaleAt(text, at, out var kind);
            if (scale == 0 || scale >= last)
            {
                // Without a scale it is the last part.
                if (total == 0)
                {
                    return Tail(text, first, small.Value, at, shape);
                }

                break;
            }

            total += small.Value * scale;
            last = scale;
            at++;
            shape = (shape & ~(NumberShape.Single | NumberShape.Scaled)) | NumberShape.Words | kind;
            if (kind == NumberShape.Scaled && ScaleWords.ScaleAt(text, at, out var again) is > 0 and var more && again == NumberShape.Scaled && more > scale)
            {
                // "nghìn tỷ".
                total *= more;
                last = more;
                at++;
            }

            if (text.Is(at, HalfMore))
            {
                return new NumberSpan(total + (last / 2), first, at + 1, shape | NumberShape.Half);
            }

            if (text.Is(at, Vague))
            {
                return new NumberSpan(total, first, ScaleWords.SkipScales(text, at + 1), shape | NumberShape.Vague);
            }

            if (text.Is(at, Odd) && DigitWords.Of(text, at + 1) is > 0 and var odd && !ScaleWords.IsScale(text, at + 2))
            {
                return new NumberSpan(total + odd, first, at + 2, shape & ~NumberShape.Scaled);
            }

            // "một nghìn không trăm lẻ năm".
            if (!SmallNumberReader.TryRead(text, at, out var next) || (next.Shape & (NumberShape.Headless | NumberShape.Vague)) != 0)
            {
                break;
            }

            if (ScaleWords.ScaleAt(text, next.End, out _) is > 0 and var following && following < last)
            {
                small = next;
                at = next.End;
                continue;
            }

            if (Fraction(text, at, next, last, out var fraction))
            {
                total += fraction;
                at = next.End;
                shape = fraction < last / 10 || (last == 1000 && next.Digits == 0 && next.Value >= 10) ? shape & ~NumberShape.Scaled : shape;
            }

            break;
        }

        return new NumberSpan(total, first, at, shape);
    }

    // "3tr5" and "1 tỷ 2" go on by tenths; "hai triệu ba trăm" leaves out its thousands; "một nghìn hai mươi" is 1,020.
    private static bool Fraction(ScanText text, int at, SmallNumber next, decimal scale, out decimal fraction)
    {
        fraction = 0;
        if (next.Digits > 0)
        {
            if (!text[at].Plain || next.Digits > 3 || (next.End == at + 1 && !text.IsGlued(at) && (scale <= 1000 || text.Is(at + 1, Counted) || text.IsGlued(at + 1))))
            {
                return false;
            }

            fraction = next.Value * scale / (next.Digits switch { 1 => 10, 2 => 100, _ => 1000 });
            return next.End == at + 1;
        }

        if ((next.Shape & NumberShape.Single) != 0)
        {
            // "hai triệu năm nay" counts years, "hai triệu ba đứa" children.
            fraction = next.Value * scale / 10;
            return !text.Is(at, Year) && !(text.Is(next.End, Counted) && !text.IsEdge(next.End));
        }

        fraction = next.Value >= 10 && next.Value % 10 == 0 && scale > 1000 ? next.Value * scale / 1000 : next.Value;
        return true;
    }

    private static NumberSpan Tail(ScanText text, int first, decimal value, int at, NumberShape shape)
    {
        if (text.Is(at, HalfMore) && (shape & NumberShape.Half) == 0 && value < 100)
        {
            return new NumberSpan(value + 0.5m, first, at + 1, (shape | NumberShape.Half | NumberShape.Words) & ~NumberShape.Single);
        }

        // "một phẩy năm".
        if (text.Is(at, Comma) && DigitWords.Of(text, at + 1) is >= 0 and var tenth)
        {
            var hundredth = DigitWords.Of(text, at + 2);
            var takes = hundredth >= 0 && !text.Is(at + 2, Year);
            return new NumberSpan(value + (tenth / 10m) + (takes ? hundredth / 100m : 0), first, takes ? at + 3 : at + 2, NumberShape.Words);
        }

        if (text.Is(at, Part) && DigitWords.OfUnit(text, at + 1) == 4 && (!text[at + 1].Loose || text.IsEdge(at + 2)))
        {
            return new NumberSpan(value / 4, first, at + 2, NumberShape.Words);
        }

        // "một phần ba"; "mười phần trăm" is a percentage.
        if (text.Is(at, Part) && !text.Is(at + 1, Hundred) && SmallNumberReader.TryRead(text, at + 1, out var under) && under.Value is > 1 and <= 100 && (under.Shape & (NumberShape.Headless | NumberShape.Vague)) == 0)
        {
            return new NumberSpan(value / under.Value, first, under.End, NumberShape.Words);
        }

        return new NumberSpan(value, first, at, shape);
    }

    // "ba bốn lần", "không chín một hai": digits in a row are a guess or are spelled out, and no number.
    private static bool IsRunOfDigits(ScanText text, int at, out int end)
    {
        end = at;
        while (DigitWords.Of(text, end) >= 0 && !text.Is(end, Year) && !(text.Is(end, Counted)))
        {
            end++;
        }

        if (end == at || text.Is(end, Hundred))
        {
            return false;
        }

        end = ScaleWords.SkipScales(text, end);
        return true;
    }
}
