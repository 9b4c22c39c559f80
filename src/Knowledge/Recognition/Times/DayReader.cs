using System.Globalization;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Any way to name a day. Pure.</summary>
internal static class DayReader
{
    private static readonly PhraseTable Days = Vocabulary.Shared.Table("day");
    private static readonly TermSet Today = Vocabulary.Shared.Set("today");
    private static readonly TermSet Yesterday = Vocabulary.Shared.Set("yesterday");
    private static readonly TermSet Tomorrow = Vocabulary.Shared.Set("tomorrow");
    private static readonly TermSet OtherDay = Vocabulary.Shared.Set("other-day");
    private static readonly TermSet DayAfter = Vocabulary.Shared.Set("day-after");
    private static readonly TermSet NameBefore = Vocabulary.Shared.Set("name.before");
    private static readonly TermSet TomorrowNot = Vocabulary.Shared.Set("tomorrow.not");
    private static readonly TermSet DayWord = Vocabulary.Shared.Set("date.head");
    private static readonly TermSet Ago = Vocabulary.Shared.Set("yesterday.not");

    /// <summary>Reads at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="today">The day of the reference.</param>
    /// <param name="afterPart">True behind a part of the day, where "qua", "nay", "mai" are enough.</param>
    /// <param name="day">The day.</param>
    internal static bool TryRead(ScanText text, int at, DateOnly today, bool afterPart, out DaySpan day)
    {
        day = default;
        if (afterPart && Short(text, at) is { } offset)
        {
            day = new DaySpan(today.AddDays(offset), at + 1);
            return true;
        }

        if (Days.Find(text, at, out var end) is { } days)
        {
            // "Mai" is a name, too; "3 ngày qua" is a length.
            if (end == at + 1 && text.Is(at, Tomorrow) && (text[at].Capital && at > 0 || text.Is(at - 1, NameBefore) || text.Is(end, TomorrowNot)))
            {
                return false;
            }

            if (text.IsNumber(at - 1) && text.Is(at, DayWord) || text.Is(at - 1, Ago))
            {
                return false;
            }

            day = new DaySpan(today.AddDays(int.Parse(days, CultureInfo.InvariantCulture)), end);
            return true;
        }

        return HolidayReader.TryRead(text, at, today, out day) ||
            HolidayBehind(text, at, today, out day) ||
            WeekdayReader.TryRead(text, at, today, out day) ||
            (text.Is(at, DayWord) && WeekdayReader.TryRead(text, at + 1, today, out day)) ||
            CalendarReader.TryRead(text, at, today, out day);
    }

    // "ngày Tết", "hôm rằm", "hôm mùng 1".
    private static bool HolidayBehind(ScanText text, int at, DateOnly today, out DaySpan day)
    {
        day = default;
        return text.Is(at, DayWord) && HolidayReader.TryRead(text, at + 1, today, out day);
    }

    private static int? Short(ScanText text, int at) =>
        text.Is(at, Today) ? 0
        : text.Is(at, Yesterday) ? -1
        : text.Is(at, Tomorrow) && !text[at].Capital ? 1
        : text.Is(at, OtherDay) ? -2
        : text.Is(at, DayAfter) ? 2
        : null;
}
