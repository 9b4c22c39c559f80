using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Quantities;

/// <summary>Ages: "15 tuổi", "8 tháng tuổi", "lên 3", "năm nay 16", "mới 13", "sinh năm 2010". Pure.</summary>
internal static class AgeReader
{
    internal const string Years = "Year";
    internal const string Months = "Month";

    private const int Oldest = 120;

    private static readonly TermSet Old = Vocabulary.Shared.Set("age.old");
    private static readonly TermSet Short = Vocabulary.Shared.Set("age.short");
    private static readonly TermSet Grow = Vocabulary.Shared.Set("age.grow");
    private static readonly TermSet New = Vocabulary.Shared.Set("age.new");
    private static readonly TermSet Now = Vocabulary.Shared.Set("age.this-year");
    private static readonly TermSet Beyond = Vocabulary.Shared.Set("age.beyond");
    private static readonly TermSet Enough = Vocabulary.Shared.Set("age.enough");
    private static readonly TermSet Self = Vocabulary.Shared.Set("age.self");
    private static readonly TermSet End = Vocabulary.Shared.Set("age.end");
    private static readonly TermSet Small = Vocabulary.Shared.Set("age.small");
    private static readonly TermSet Year = Vocabulary.Shared.Set("year");
    private static readonly TermSet Month = Vocabulary.Shared.Set("month");
    private static readonly TermSet Born = Vocabulary.Shared.Set("born");
    private static readonly TermSet BornThousand = Vocabulary.Shared.Set("born.thousand");
    private static readonly TermSet HalfMore = Vocabulary.Shared.Set("half-more");
    private static readonly TermSet Counted = Vocabulary.Shared.Set("counted");
    private static readonly TermSet Day = Vocabulary.Shared.Set("day-word");

    /// <summary>True at "2k8", a year of birth in two digits.</summary>
    internal static bool IsShortYear(ScanText text, int at) => text.Whole(at, 2) == 2 && text.Is(at + 1, BornThousand) && BirthYear(text, at) >= 2000;

    internal static Finding? Read(ScanText text, NumberSpan number, DateTime reference)
    {
        var at = number.End;
        if (BirthYear(text, number.First) is >= 0 and var year)
        {
            var age = reference.Year - year;
            return age is >= 0 and <= Oldest
                ? new Finding(EntityKind.Age, BornFirst(text, number.First), IsShortYear(text, number.First) ? number.First + 3 : at, Numeral.Of(age), Years) { NeedsReference = true }
                : null;
        }

        if (number.Value is <= 0 or > Oldest)
        {
            return null;
        }

        if (text.Is(at, Old) || (text.IsNumber(at - 1) && text.IsGlued(at) && text.Is(at, Short) && !(text.IsGlued(at + 1) && text[at + 1].Kind == ScanKind.Number)))
        {
            var half = text.Is(at + 1, HalfMore) ? 0.5m : 0;
            return Age(number, number.First, half > 0 ? at + 2 : at + 1, number.Value + half, Years);
        }

        if (text.Is(at, Month) && text.Is(at + 1, Old))
        {
            return Age(number, number.First, at + 2, number.Value, Months);
        }

        return number.IsWhole(1, 110) ? Bare(text, number) : null;
    }

    // Without "tuổi": only where nothing else can be meant.
    private static Finding? Bare(ScanText text, NumberSpan number)
    {
        var at = number.End;
        var before = number.First - 1;
        while (text.Is(before, Small))
        {
            before--;
        }

        if (text.Is(number.First - 1, Old) && !text.IsNumber(number.First - 2) && (text.IsEdge(at) || text.Is(at, End)))
        {
            return Age(number, number.First - 1, at, number.Value, Years);
        }

        var closes = text.IsEdge(at) || text.Is(at, End) || (text.IsWord(at) && !text.Is(at, Counted) && !text.IsGlued(at));
        if (!closes || text.IsSign(at, '%'))
        {
            return null;
        }

        var age = (int)number.Value;
        if (text.Is(number.First - 1, Grow))
        {
            return age <= 18 ? Age(number, number.First - 1, at, age, Years) : null;
        }

        var strict = text.IsEdge(at) || text.Is(at, End);
        if (text.Is(before, New) && age >= 3 && strict)
        {
            return Age(number, number.First, at, age, Years);
        }

        if (text.Is(before, Now) && age >= 3 && (text.Is(before - 1, Year) || strict))
        {
            return Age(number, text.Is(before - 1, Year) && before == number.First - 1 ? before - 1 : number.First, at, age, Years);
        }

        if ((text.Is(number.First - 1, Beyond) && age >= 30 && age % 5 == 0) || (text.Is(number.First - 1, Enough) && age is 14 or 16 or 18))
        {
            return text.IsEdge(at) || !text.Is(at, Counted) ? Age(number, number.First, at, age, Years) : null;
        }

        // "em 15", "năm nay em 16", "cháu 12 lớp 6".
        return age >= 5 && strict && text.Is(number.First - 1, Self) && !text.Is(number.First - 1, Day) && (age >= 8 || text.Is(before - 1, Now)) && text.IsNumber(number.First)
            ? Age(number, number.First, at, age, Years)
            : null;
    }

    private static int BirthYear(ScanText text, int at)
    {
        var year = text.Whole(at, 2100);
        if (year == 2 && text.IsGlued(at + 1) && text.Is(at + 1, BornThousand) && text.IsGlued(at + 2) && text.Whole(at + 2, 30) is >= 0 and var after)
        {
            // "2k8"; "2k lần" stays an amount.
            return after < 30 && text[at + 2].Digits <= 2 && !text.IsGlued(at + 3) ? 2000 + after : -1;
        }

        if (BornFirst(text, at) == at)
        {
            return -1;
        }

        // "sinh năm 99", "sn 05".
        return year >= 1900 ? year : year >= 0 && text[at].Digits == 2 && !text.IsSign(at + 1, '/') && !text.Is(at + 1, Old) && !text.Is(at + 1, Counted) ? (year > 30 ? 1900 : 2000) + year : -1;
    }

    private static int BornFirst(ScanText text, int at)
    {
        var before = at - 1;
        if (text.IsSign(before, ':') || text.Is(before, Year))
        {
            before--;
        }

        return text.Is(before, Born) ? before : at;
    }

    private static Finding Age(NumberSpan number, int first, int behind, decimal value, string unit) =>
        new(EntityKind.Age, Math.Min(first, number.First), behind, Numeral.Of(value), unit);
}
