using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Which day is meant when the year, or month and year, were left out. Pure.</summary>
internal static class CalendarDays
{
    private static readonly TermSet Month = Vocabulary.Shared.Set("month");
    private static readonly TermSet This = Vocabulary.Shared.Set("this");
    private static readonly TermSet Ago = Vocabulary.Shared.Set("ago");
    private static readonly TermSet Next = Vocabulary.Shared.Set("next");
    private static readonly TermSet Of = Vocabulary.Shared.Set("of");
    private static readonly TermSet Future = Vocabulary.Shared.Set("future.cue");
    private static readonly TermSet Coming = Vocabulary.Shared.Set("coming");

    internal static bool OfLunarYear(int number, int month, int when, int end, DateOnly today, out DaySpan day)
    {
        var year = when >= YearWords.Relative ? when : when < YearWords.None ? today.Year + when : today.Year;
        var date = LunarCalendar.ToSolar(new LunarDate(year, month, Math.Min(number, 30)));
        if (date > today && when == YearWords.None)
        {
            date = LunarCalendar.ToSolar(new LunarDate(year - 1, month, Math.Min(number, 30)));
        }

        day = new DaySpan(date ?? today, end);
        return date is not null;
    }

    // The last one on or before today, unless what is said looks ahead; the other one is kept as second best.
    internal static bool Nearest(ScanText text, int first, int month, int number, int end, DateOnly today, out DaySpan day)
    {
        day = default;
        var past = Last(today, month, number);
        var next = NextOne(today, month, number);
        if (past is null || next is null)
        {
            return false;
        }

        var ahead = text.Is(end, Coming) || text.Is(first - 1, Future) || text.Is(first - 2, Future) || (text.Is(end, This) && next.Value.Year == today.Year);
        end = text.Is(end, Coming) || text.Is(end, This) ? end + 1 : end;
        var when = YearWords.Read(text, end, out var behind);
        if (when is YearWords.Latest or YearWords.Coming)
        {
            day = when == YearWords.Latest ? new DaySpan(past.Value, behind) : new DaySpan(next.Value, behind);
            return true;
        }

        if ((when >= YearWords.Relative || when < YearWords.None))
        {
            return Exact(when >= YearWords.Relative ? when : today.Year + when, month, number, behind, out day, needs: when < YearWords.Relative);
        }

        day = ahead ? new DaySpan(next.Value, end, past) : new DaySpan(past.Value, end, next);
        return true;
    }

    private static DateOnly? Last(DateOnly today, int month, int number) => Search(today, month, number, -1, d => d <= today);

    private static DateOnly? NextOne(DateOnly today, int month, int number) => Search(today, month, number, 1, d => d > today);

    private static DateOnly? Search(DateOnly today, int month, int number, int step, Func<DateOnly, bool> fits)
    {
        for (var i = 0; i < 9; i++)
        {
            var year = today.Year + (i * step);
            if (number <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, number) is var date && fits(date))
            {
                return date;
            }
        }

        return null;
    }

    internal static bool InThisMonth(ScanText text, int number, int end, DateOnly today, out DaySpan day)
    {
        var of = text.Is(end, Of) ? end + 1 : end;
        var months = text.Is(of, Month) && text.Is(of + 1, This) ? 0 : text.Is(of, Month) && text.Is(of + 1, Ago) ? -1 : text.Is(of, Month) && text.Is(of + 1, Next) ? 1 : 2;
        var start = new DateOnly(today.Year, today.Month, 1);
        if (months < 2)
        {
            start = start.AddMonths(months);
            return Exact(start.Year, start.Month, number, of + 2, out day, needs: true);
        }

        if (number > today.Day && !text.Is(end, Coming) && !text.Is(end, This))
        {
            start = start.AddMonths(-1);
        }
        else if (text.Is(end, Coming) && number <= today.Day)
        {
            start = start.AddMonths(1);
        }

        return Exact(start.Year, start.Month, number, text.Is(end, Coming) || text.Is(end, This) ? end + 1 : end, out day, needs: true);
    }

    internal static bool Exact(int year, int month, int number, int end, out DaySpan day, bool needs = false)
    {
        day = default;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DaySpan(new DateOnly(year, month, number), end, null, needs);
        return true;
    }
}
