using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Weeks, months, seasons and years: "tuần sau", "tháng trước", "tháng 3 năm ngoái", "năm 2019", "hè năm kia". Pure.</summary>
internal static class PeriodReader
{
    private static readonly TermSet Week = Vocabulary.Shared.Set("week");
    private static readonly TermSet Month = Vocabulary.Shared.Set("month");
    private static readonly TermSet Year = Vocabulary.Shared.Set("year");
    private static readonly TermSet Ends = Vocabulary.Shared.Set("ends");
    private static readonly TermSet WeekendHead = Vocabulary.Shared.Set("weekend.head");
    private static readonly TermSet YearCue = Vocabulary.Shared.Set("year.cue");
    private static readonly TermSet Over = Vocabulary.Shared.Set("over-year.head");
    private static readonly TermSet Summer = Vocabulary.Shared.Set("summer");
    private static readonly TermSet AgoNot = Vocabulary.Shared.Set("ago.not");
    private static readonly TermSet Lunar = Vocabulary.Shared.Set("lunar");
    private static readonly TermSet Calendar = Vocabulary.Shared.Set("calendar");
    private static readonly TermSet Many = Vocabulary.Shared.Set("period.not-before");

    /// <summary>Reads at a token; null when no such stretch begins there.</summary>
    internal static Finding? Read(ScanText text, int first, DateOnly today)
    {
        var at = text.Is(first, Ends) && (text.Is(first + 1, Week) || text.Is(first + 1, Month) || text.Is(first + 1, Year)) ? first + 1 : first;
        if (text.Is(first - 1, Many) || DigitWords.Of(text, first - 1) >= 0)
        {
            return null;
        }

        if (text.Is(at, Week))
        {
            var weeks = WeekdayReader.WeekOffset(text, at + 1, out var end);
            return weeks == -9 || (at > first && !text.Is(first, WeekendHead)) && weeks == -9 ? null
                : Found(first, end, text.Is(first, WeekendHead) ? TimeValues.Weekend(today.AddDays(7 * weeks)) : TimeValues.Week(today.AddDays(7 * weeks)), true);
        }

        if (text.Is(at, Month))
        {
            return OfMonth(text, first, at, today);
        }

        if (text.Is(at, Year) || text.Is(at, Over))
        {
            return OfYear(text, first, at, today);
        }

        // "từ 2019", "hồi 2019".
        if (text.IsNumber(at) && text.Is(at - 1, YearCue) && text.Whole(at, 2050) is >= 1930 and var year && text[at].Digits == 4 && !text.IsSign(at + 1, '/'))
        {
            return Found(first, at + 1, TimeValues.Year(year), false);
        }

        if (text.Is(at, Summer) && YearWords.Read(text, at + 1, out var behind) is var when && when is < YearWords.None or >= YearWords.Relative)
        {
            var of = when >= YearWords.Relative ? when : today.Year + when;
            return Found(first, behind, TimeValues.Range($"{of}-SU", new DateOnly(of, 6, 1), new DateOnly(of, 9, 1)), when < YearWords.Relative);
        }

        return null;
    }

    private static Finding? OfMonth(ScanText text, int first, int at, DateOnly today)
    {
        var months = WeekdayReader.WeekOffset(text, at + 1, out var end);
        if (months > -9)
        {
            var start = new DateOnly(today.Year, today.Month, 1).AddMonths(months);
            return Found(first, end, TimeValues.Month(start.Year, start.Month), true);
        }

        if (text.IsNumber(at - 1) || !MonthNumbers.TryRead(text, at + 1, out var month, out end))
        {
            return null;
        }

        var when = YearWords.Read(text, end, out var behind);
        if (MonthNumbers.IsLunar(text, at + 1))
        {
            return OfLunarMonth(first, when == YearWords.None ? end : behind, month, when, today);
        }

        if (text.Is(behind, Lunar))
        {
            return OfLunarMonth(first, text.Is(behind + 1, Calendar) ? behind + 2 : behind + 1, month, when, today);
        }

        var year = when switch
        {
            >= YearWords.Relative => when,
            < YearWords.None => today.Year + when,
            YearWords.Coming => month >= today.Month ? today.Year : today.Year + 1,
            _ => month <= today.Month ? today.Year : today.Year - 1,
        };
        return Found(first, behind, TimeValues.Month(year, month), when < YearWords.Relative);
    }

    private static Finding? OfLunarMonth(int first, int end, int month, int when, DateOnly today)
    {
        var year = when >= YearWords.Relative ? when : when < YearWords.None ? today.Year + when : today.Year;
        if (LunarCalendar.ToSolar(new LunarDate(year, month, 1)) is not { } start)
        {
            return null;
        }

        if (start > today && when == YearWords.None)
        {
            start = LunarCalendar.ToSolar(new LunarDate(year - 1, month, 1)) ?? start;
        }

        var days = LunarCalendar.ToLunar(start.AddDays(29)).Day == 30 ? 30 : 29;
        return Found(first, end, TimeValues.Range($"({TimeValues.Day(start)},{TimeValues.Day(start.AddDays(days))},P{days}D)", start, start.AddDays(days)), true);
    }

    private static Finding? OfYear(ScanText text, int first, int at, DateOnly today)
    {
        var when = YearWords.Read(text, at, out var end);
        if (when is >= YearWords.None and < YearWords.Relative)
        {
            return null;
        }

        // "năm trước khi cưới" is no year; "5 năm nay" is a length and read before.
        if (text.IsNumber(at - 1) || text.Is(end, AgoNot) && when == -1)
        {
            return null;
        }

        return Found(first, end, TimeValues.Year(when >= YearWords.Relative ? when : today.Year + when), when < YearWords.Relative);
    }

    private static Finding Found(int first, int end, TimeValue value, bool needs) =>
        new(EntityKind.DateTime, first, end, value.Timex) { Times = [value], NeedsReference = needs };
}
