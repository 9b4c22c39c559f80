using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Days of the week: "thứ hai tuần trước", "t6 này", "cn", "thứ bảy vừa rồi". Pure.</summary>
internal static class WeekdayReader
{
    private static readonly TermSet Weekday = Vocabulary.Shared.Set("weekday");
    private static readonly TermSet Short = Vocabulary.Shared.Set("weekday.short");
    private static readonly TermSet ShortSunday = Vocabulary.Shared.Set("sunday.short");
    private static readonly TermSet SundayFirst = Vocabulary.Shared.Set("sunday.a");
    private static readonly TermSet SundaySecond = Vocabulary.Shared.Set("sunday.b");
    private static readonly TermSet Guard = Vocabulary.Shared.Set("ordinal.guard");
    private static readonly TermSet Week = Vocabulary.Shared.Set("week");
    private static readonly TermSet This = Vocabulary.Shared.Set("this");
    private static readonly TermSet Ago = Vocabulary.Shared.Set("last");
    private static readonly TermSet AgoNot = Vocabulary.Shared.Set("ago.not");
    private static readonly TermSet Past = Vocabulary.Shared.Set("past");
    private static readonly TermSet Coming = Vocabulary.Shared.Set("coming");
    private static readonly TermSet Following = Vocabulary.Shared.Set("following");
    private static readonly TermSet Just = Vocabulary.Shared.Set("just");
    private static readonly TermSet Habit = Vocabulary.Shared.Set("habit");

    internal static bool TryRead(ScanText text, int at, DateOnly today, out DaySpan day)
    {
        day = default;
        var number = Number(text, at, out var end);
        if (number < 0 || text.Is(at - 1, Habit) || text.Is(end, Habit))
        {
            return false;
        }

        var monday = TimeValues.Monday(today);
        var thisWeek = monday.AddDays(number);
        var last = thisWeek <= today ? thisWeek : thisWeek.AddDays(-7);
        if (text.Is(end, Week) && WeekOffset(text, end + 1, out var behind) is var weeks and > -9)
        {
            day = new DaySpan(thisWeek.AddDays(7 * weeks), behind);
        }
        else if (text.Is(end, Just) && text.Is(end + 1, Past))
        {
            day = new DaySpan(last == today ? last.AddDays(-7) : last, end + 2);
        }
        else if (text.Is(end, Past))
        {
            day = new DaySpan(last == today ? last.AddDays(-7) : last, end + 1);
        }
        else if (text.Is(end, Ago) && !text.Is(end + 1, AgoNot))
        {
            day = new DaySpan(thisWeek.AddDays(-7), end + 1);
        }
        else if (text.Is(end, Coming))
        {
            day = new DaySpan(thisWeek > today ? thisWeek : thisWeek.AddDays(7), end + 1);
        }
        else if (text.Is(end, Following))
        {
            day = new DaySpan(thisWeek.AddDays(7), end + 1);
        }
        else if (text.Is(end, This))
        {
            day = new DaySpan(thisWeek, end + 1);
        }
        else if (text.Is(at - 1, Guard))
        {
            return false;
        }
        else
        {
            day = new DaySpan(last, end, last.AddDays(7));
        }

        return true;
    }

    /// <summary>How many weeks from this one the words behind "tuần" lead; -9 when they say nothing.</summary>
    internal static int WeekOffset(ScanText text, int at, out int end)
    {
        end = at + 1;
        if (text.Is(at, This))
        {
            return 0;
        }

        if (text.Is(at, Just) && text.Is(at + 1, Past))
        {
            end = at + 2;
            return -1;
        }

        if (text.Is(at, Ago) && !text.Is(at + 1, AgoNot))
        {
            return -1;
        }

        if (text.Is(at, Coming) || text.Is(at, Following))
        {
            return 1;
        }

        end = at;
        return -9;
    }

    // 0 is Monday.
    private static int Number(ScanText text, int at, out int end)
    {
        end = at + 1;
        if (text.Is(at, ShortSunday) || (text.Is(at, SundayFirst) && text.Is(at + 1, SundaySecond)))
        {
            end = text.Is(at, ShortSunday) ? at + 1 : at + 2;
            return 6;
        }

        var shortened = text.Is(at, Short) && text.IsGlued(at + 1) && text.IsNumber(at + 1) && !text.IsGlued(at);
        if (!shortened && !text.Is(at, Weekday))
        {
            return -1;
        }

        end = at + 2;
        var number = text.Whole(at + 1, 7);
        if (number < 0 && !shortened)
        {
            number = DigitWords.OfUnit(text, at + 1) == 4 ? 4 : DigitWords.Of(text, at + 1) is var word and (>= 2 and <= 3 or >= 5 and <= 7) ? word : -1;
        }

        return number is >= 2 and <= 7 && (!shortened || !text.IsGlued(at + 2)) ? number - 2 : -1;
    }
}
