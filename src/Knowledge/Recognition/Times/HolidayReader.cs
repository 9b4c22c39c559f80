using System.Globalization;
using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Tết and its days, full moons, days of the lunar calendar, and feasts by name. Pure.</summary>
internal static class HolidayReader
{
    private const string Lunar = "l:";

    private static readonly PhraseTable Holidays = Vocabulary.Shared.Table("holiday");
    private static readonly TermSet Tet = Vocabulary.Shared.Set("tet");
    private static readonly TermSet FirstDays = Vocabulary.Shared.Set("first-days");
    private static readonly TermSet FullMoon = Vocabulary.Shared.Set("full-moon");
    private static readonly TermSet Month = Vocabulary.Shared.Set("month");

    /// <summary>Reads at a token. False when no feast begins there.</summary>
    internal static bool TryRead(ScanText text, int at, DateOnly today, out DaySpan day)
    {
        day = default;
        if (Holidays.Find(text, at, out var end) is { } code)
        {
            var month = int.Parse(code.AsSpan(2, 2), CultureInfo.InvariantCulture);
            var of = int.Parse(code.AsSpan(5, 2), CultureInfo.InvariantCulture);
            return Yearly(text, end, today, code.StartsWith(Lunar, StringComparison.Ordinal), month, of, out day);
        }

        if (text.Is(at, Tet) && !(text[at].Loose && text[at].Capital && at > 0))
        {
            return Yearly(text, at + 1, today, lunar: true, 1, 1, out day);
        }

        if (text.Is(at, FullMoon))
        {
            return text.Is(at + 1, Month) && MonthNumbers.TryRead(text, at + 2, out var month, out end)
                ? Yearly(text, end, today, lunar: true, month, 15, out day)
                : Monthly(today, 15, at + 1, out day);
        }

        var first = text.Is(at, FirstDays);
        var number = first ? Number(text, at + 1, out end) : text.Whole(at, 30);
        if (!first)
        {
            end = at + 1;
        }

        if (number is < 1 or > 30)
        {
            return false;
        }

        if (text.Is(end, Tet) && (first || number >= 23))
        {
            return number >= 23 && !first
                ? Yearly(text, end + 1, today, lunar: true, 12, number, out day)
                : Yearly(text, end + 1, today, lunar: true, 1, number, out day);
        }

        if (!first || number > 10)
        {
            return false;
        }

        return !text.Is(end, Month) && !text.IsSign(end, '/') && !text.IsSign(end, '-') && Monthly(today, number, end, out day);
    }

    private static int Number(ScanText text, int at, out int end)
    {
        end = at + 1;
        if (text.Whole(at, 31) is > 0 and var digits)
        {
            return digits;
        }

        if (SmallNumberReader.TryRead(text, at, out var words) && words.Value <= 10)
        {
            end = words.End;
            return (int)words.Value;
        }

        return DigitWords.Of(text, at);
    }

    private static bool Yearly(ScanText text, int end, DateOnly today, bool lunar, int month, int of, out DaySpan day)
    {
        var when = YearWords.Read(text, end, out var behind);
        var year = when switch
        {
            YearWords.None => Latest(today, lunar, month, of),
            YearWords.Coming => Latest(today, lunar, month, of) + 1,
            YearWords.Latest => Latest(today, lunar, month, of),
            < YearWords.Relative => today.Year + when,
            _ => when,
        };
        var date = Date(year, lunar, month, of);
        var other = when == YearWords.None ? Date(year + 1, lunar, month, of) : null;
        day = new DaySpan(date ?? today, behind, other, when < YearWords.Relative);
        return date is not null;
    }

    // The year of the last one on or before today.
    private static int Latest(DateOnly today, bool lunar, int month, int of)
    {
        for (var year = today.Year; year > today.Year - 3; year--)
        {
            if (Date(year, lunar, month, of) is { } date && date <= today)
            {
                return year;
            }
        }

        return today.Year - 1;
    }

    private static DateOnly? Date(int year, bool lunar, int month, int of)
    {
        if (!lunar)
        {
            return of <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, of) : null;
        }

        // The last month may have 29 days; its last is "ba mươi Tết" all the same. It belongs to the year before the feast.
        return month == 12 ? LunarCalendar.ToSolar(new LunarDate(year - 1, 12, of)) ?? LunarCalendar.ToSolar(new LunarDate(year - 1, 12, 29)) : LunarCalendar.ToSolar(new LunarDate(year, month, of));
    }

    private static bool Monthly(DateOnly today, int of, int end, out DaySpan day)
    {
        var lunar = LunarCalendar.ToLunar(today);
        var date = today.AddDays(of - lunar.Day);
        if (date > today)
        {
            lunar = LunarCalendar.ToLunar(today.AddDays(-lunar.Day));
            date = LunarCalendar.ToSolar(lunar with { Day = of }) ?? date;
        }

        day = new DaySpan(date, end);
        return true;
    }
}
