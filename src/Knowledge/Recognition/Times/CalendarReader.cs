using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Dates by their numbers: "15/12/2025", "15-12", "ngày 3 tháng 2", "mùng 5 tháng 3 âm lịch", "ngày 20". Pure.</summary>
internal static class CalendarReader
{
    private static readonly TermSet Cue = Vocabulary.Shared.Set("date.head");
    private static readonly TermSet Strong = Vocabulary.Shared.Set("date.cue");
    private static readonly TermSet FirstDays = Vocabulary.Shared.Set("first-days");
    private static readonly TermSet Month = Vocabulary.Shared.Set("month");
    private static readonly TermSet Lunar = Vocabulary.Shared.Set("lunar");
    private static readonly TermSet Calendar = Vocabulary.Shared.Set("calendar");
    private static readonly TermSet This = Vocabulary.Shared.Set("this");
    private static readonly TermSet Ago = Vocabulary.Shared.Set("ago");
    private static readonly TermSet Next = Vocabulary.Shared.Set("next");
    private static readonly TermSet Counted = Vocabulary.Shared.Set("counted");
    private static readonly TermSet Of = Vocabulary.Shared.Set("of");
    private static readonly TermSet Law = Vocabulary.Shared.Set("law");
    private static readonly TermSet Old = Vocabulary.Shared.Set("age.old");

    /// <summary>Reads at a token. False when no date begins there.</summary>
    internal static bool TryRead(ScanText text, int first, DateOnly today, out DaySpan day)
    {
        day = default;
        var cue = text.Is(first, Cue) || text.Is(first, FirstDays);
        var at = cue ? first + 1 : first;
        var signed = cue || text.Is(first - 1, Strong);
        if (!text.IsNumber(at))
        {
            return cue && InWords(text, first, today, out day);
        }

        if (!text[at].Plain)
        {
            return Dotted(text, at, out day);
        }

        var number = text.Whole(at, 31);
        if (number < 1 || text[at].Digits > 2 || (text[at].Glued && text.IsWord(at - 1)))
        {
            return IsoDate(text, at, out day);
        }

        var slash = text.IsSign(at + 1, '/');
        if ((slash || text.IsSign(at + 1, '-')) && text.IsGlued(at + 1) && text.IsGlued(at + 2))
        {
            return WithSign(text, at, number, slash, signed, today, out day);
        }

        if (text.Is(at + 1, Month) && MonthNumbers.TryRead(text, at + 2, out var month, out var end))
        {
            return InMonth(text, first, cue, number, month, end, today, out day);
        }

        var named = text.Is(at + 1, Month) && (text.Is(at + 2, This) || text.Is(at + 2, Ago) || text.Is(at + 2, Next));
        if (!cue || text.Is(first, FirstDays) || (!named && text.Is(at + 1, Counted)) || text.IsGlued(at + 1) || text.IsNumber(at + 1) || text.IsSign(at + 1, '/') || text.IsSign(at + 1, '-'))
        {
            return false;
        }

        return CalendarDays.InThisMonth(text, number, at + 1, today, out day);
    }

    // "ngày hai mươi tháng mười", "ngày mùng tám tháng ba".
    private static bool InWords(ScanText text, int first, DateOnly today, out DaySpan day)
    {
        day = default;
        var at = text.Is(first + 1, FirstDays) ? first + 2 : first + 1;
        var number = text.Whole(at, 31) is > 0 and var digits ? new SmallNumber(digits, at + 1, NumberShape.None, 1) : default;
        if (number.End == 0 && !SmallNumberReader.TryRead(text, at, out number) && DigitWords.Of(text, at) == 5)
        {
            number = new SmallNumber(5, at + 1, NumberShape.Words, 0);
        }

        return number.Value is >= 1 and <= 31 && number.Value == decimal.Truncate(number.Value) && text.Is(number.End, Month) && MonthNumbers.TryRead(text, number.End + 1, out var month, out var end) &&
            InMonth(text, first, cue: true, (int)number.Value, month, end, today, out day);
    }

    private static bool WithSign(ScanText text, int at, int number, bool slash, bool signed, DateOnly today, out DaySpan day)
    {
        day = default;
        var month = text.Whole(at + 2, 12);
        if (month < 1 || text[at + 2].Digits > 2)
        {
            return false;
        }

        var end = at + 3;
        if ((text.IsSign(end, '/') || text.IsSign(end, '-')) && text.IsGlued(end) && text.IsGlued(end + 1) && text.Whole(end + 1, 2100) is >= 0 and var typed && text[end + 1].Digits is 2 or 4)
        {
            var year = text[end + 1].Digits == 2 ? 2000 + typed : typed;
            return year is >= 1900 and <= 2100 && CalendarDays.Exact(year, month, number, end + 2, out day);
        }

        // "1/2" is a half, "5-6 lần" a guess, "15-12" a day.
        var fraction = number < month && month <= 4 && text[at].Digits == 1 && text[at + 2].Digits == 1;
        if (text.IsGlued(end) && !text.IsEdge(end) && text[end].Kind != ScanKind.Sign)
        {
            return false;
        }

        if (text.Is(end, Lunar))
        {
            return CalendarDays.OfLunarYear(number, month, YearWords.None, text.Is(end + 1, Calendar) ? end + 2 : end + 1, today, out day);
        }

        // A street, and "round the clock".
        if (text.Is(at - 1, Law) || (!signed && number == 24 && month == 7))
        {
            return false;
        }

        if (!signed && (slash ? fraction || text.Is(end, Old) : number <= 12 || (text.Is(end, Counted) && YearWords.Read(text, end, out _) == YearWords.None) || text.Is(end, Old)))
        {
            return false;
        }

        return CalendarDays.Nearest(text, at, month, number, end, today, out day);
    }

    private static bool InMonth(ScanText text, int first, bool cue, int number, int month, int end, DateOnly today, out DaySpan day)
    {
        var lunar = MonthNumbers.IsLunar(text, end - 1);
        var when = YearWords.Read(text, end, out var behind);
        if (text.Is(behind, Lunar))
        {
            lunar = true;
            behind += text.Is(behind + 1, Calendar) ? 2 : 1;
        }

        day = default;
        if (!cue && !lunar && when < YearWords.Relative && !text.IsEdge(end))
        {
            return false;
        }

        if (lunar)
        {
            return CalendarDays.OfLunarYear(number, month, when, behind, today, out day);
        }

        if (when < YearWords.None || when >= YearWords.Relative)
        {
            return CalendarDays.Exact(when < YearWords.None ? today.Year + when : when, month, number, behind, out day, needs: when < YearWords.Relative);
        }

        return CalendarDays.Nearest(text, first, month, number, end, today, out day);
    }

    // "15.12.2025".
    private static bool Dotted(ScanText text, int at, out DaySpan day)
    {
        day = default;
        var written = text.Original.AsSpan(text[at].Start, text[at].End - text[at].Start);
        Span<Range> parts = stackalloc Range[4];
        if (written.Length is < 8 or > 10 || written.Split(parts, '.') != 3)
        {
            return false;
        }

        return int.TryParse(written[parts[0]], out var number) && int.TryParse(written[parts[1]], out var month) && int.TryParse(written[parts[2]], out var year) &&
            year is >= 1900 and <= 2100 && written[parts[2]].Length == 4 && CalendarDays.Exact(year, month, number, at + 1, out day);
    }

    // "2025-12-15".
    private static bool IsoDate(ScanText text, int at, out DaySpan day)
    {
        day = default;
        var sign = text.IsSign(at + 1, '-') ? '-' : '/';
        return text.Whole(at, 2100) is >= 1900 and var year && text.IsSign(at + 1, sign) && text.IsSign(at + 3, sign) && text.IsGlued(at + 2) && text.IsGlued(at + 4) &&
            text.Whole(at + 2, 12) is > 0 and var month && text.Whole(at + 4, 31) is > 0 and var number && CalendarDays.Exact(year, month, number, at + 5, out day);
    }
}
