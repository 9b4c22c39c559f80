using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Which unit of time stands at a token. "giờ" and "h" are left to the clock unless a length is meant.</summary>
internal static class TimeUnits
{
    private static readonly TermSet Year = Vocabulary.Shared.Set("u.year");
    private static readonly TermSet Month = Vocabulary.Shared.Set("u.month");
    private static readonly TermSet Week = Vocabulary.Shared.Set("u.week");
    private static readonly TermSet Day = Vocabulary.Shared.Set("u.day");
    private static readonly TermSet Night = Vocabulary.Shared.Set("u.night");
    private static readonly TermSet Hour = Vocabulary.Shared.Set("u.hour");
    private static readonly TermSet Clock = Vocabulary.Shared.Set("u.clock");
    private static readonly TermSet Minute = Vocabulary.Shared.Set("u.minute");
    private static readonly TermSet Second = Vocabulary.Shared.Set("u.second");
    private static readonly TermSet Watch = Vocabulary.Shared.Set("watch");
    private static readonly TermSet WatchTail = Vocabulary.Shared.Set("watch.tail");
    private static readonly TermSet Within = Vocabulary.Shared.Set("within");
    private static readonly TermSet After = Vocabulary.Shared.Set("after.duration");
    private static readonly TermSet HalfMore = Vocabulary.Shared.Set("half-more");
    private static readonly TermSet DayPart = Vocabulary.Shared.Set("day-part");

    internal static bool TryRead(ScanText text, int at, NumberSpan number, out UnitSpan unit)
    {
        unit = default;
        if (!text.IsWord(at))
        {
            return false;
        }

        // One letter is a unit only when it touches its number: "30p", "10s".
        var letter = text[at].End - text[at].Start == 1;
        if (letter && (!text.IsGlued(at) || !text.IsNumber(at - 1)) && !text.Is(at, Clock))
        {
            return false;
        }

        TimeUnit? found = text.Is(at, Year) && text.Whole(at + 1, 2100) < 1900 ? TimeUnit.Year
            : text.Is(at, Month) ? TimeUnit.Month
            : text.Is(at, Week) ? TimeUnit.Week
            : text.Is(at, Day) || text.Is(at, Night) ? TimeUnit.Day
            : text.Is(at, Hour) ? TimeUnit.Hour
            : text.Is(at, Minute) ? TimeUnit.Minute
            : text.Is(at, Second) ? TimeUnit.Second
            : null;
        if (found is null && text.Is(at, Clock) && IsLength(text, at, number))
        {
            found = TimeUnit.Hour;
        }

        if (found is not { } known)
        {
            return false;
        }

        var end = at + 1;
        if (known == TimeUnit.Hour && text.Is(end, Watch) && text.Is(end + 1, WatchTail))
        {
            end += 2;
        }

        unit = new UnitSpan(known, end);
        return true;
    }

    // "72h", "trong 2h", "2 giờ liền" are lengths; "9h tối" is a time of day.
    private static bool IsLength(ScanText text, int at, NumberSpan number)
    {
        if (text[at].End - text[at].Start == 1 && (!text.IsNumber(at - 1) || (!text.IsGlued(at) && !text.IsEdge(at + 1))))
        {
            return false;
        }

        var value = number.First < at ? number.Value : 1;
        return value >= 24 || value != decimal.Truncate(value) || text.Is(number.First - 1, Within) || text.Is(at + 1, After) || (number.End == 0 && !text.Is(at + 1, DayPart)) ||
            (text.Is(at + 1, Watch) && text.Is(at + 2, WatchTail)) || (text.Is(at + 1, HalfMore) && text.Is(at + 2, After)) || text.IsSign(at + 1, '/');
    }
}
