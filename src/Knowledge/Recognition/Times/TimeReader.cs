using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>
/// Points in time: a clock, a part of the day and a day in any order ("2h sáng nay", "tối qua lúc 9h", "9 giờ tối thứ bảy tuần
/// trước"), and right now or just now. Pure; today is the reference's day.
/// </summary>
internal static class TimeReader
{
    private static readonly PhraseTable References = Vocabulary.Shared.Table("ref");
    private static readonly PhraseTable Parts = Vocabulary.Shared.Table("part");
    private static readonly TermSet Link = Vocabulary.Shared.Set("time.link");
    private static readonly TermSet PartCue = Vocabulary.Shared.Set("part-cue");
    private static readonly TermSet PartOnly = Vocabulary.Shared.Set("part-only");
    private static readonly TermSet PartSure = Vocabulary.Shared.Set("part.sure");
    private static readonly TermSet PartNot = Vocabulary.Shared.Set("part.not-after");
    private static readonly TermSet Middle = Vocabulary.Shared.Set("middle");
    private static readonly TermSet Night = Vocabulary.Shared.Set("night");
    private static readonly TermSet Habit = Vocabulary.Shared.Set("habit");
    private static readonly TermSet Since = Vocabulary.Shared.Set("since");
    private static readonly TermSet Till = Vocabulary.Shared.Set("till");
    private static readonly TermSet Earlier = Vocabulary.Shared.Set("earlier");

    /// <summary>Reads at a token; null when no time begins there.</summary>
    internal static Finding? Read(ScanText text, int first, DateTime reference)
    {
        if (References.Find(text, first, out var end) is { } when)
        {
            var value = TimeValues.Reference(when == "past" ? TimeValues.Past : TimeValues.Present, reference);
            return new Finding(EntityKind.DateTime, first, end, value.Timex) { Times = [value] };
        }

        var today = DateOnly.FromDateTime(reference);
        ClockSpan? clock = null;
        DaySpan? day = null;
        var part = PartOfDay.None;
        var midnight = false;
        var at = first;
        end = first;
        while (at < text.Count)
        {
            if (clock is null && ClockAt(text, at, out var time))
            {
                clock = time;
                end = at = time.End;
                continue;
            }

            if (part == PartOfDay.None && PartAt(text, at, first, clock, day is not null, today, out var found, out var behind))
            {
                part = found;
                midnight = text.Is(at, Middle) && text.Is(behind - 1, Night);
                end = at = behind;
                continue;
            }

            if (day is null && DayReader.TryRead(text, at, today, part != PartOfDay.None, out var span))
            {
                day = span;
                end = at = span.End;
                continue;
            }

            // "lúc", "vào", a comma between two of them.
            if (at > first && at == end && (text.Is(at, Link) || text.IsSign(at, ',')))
            {
                at++;
                continue;
            }

            break;
        }

        return end == first ? null : Put(first, end, clock, part, midnight, IsOfToday(text, first, end), day, today);
    }

    // "từ sáng đến giờ", "hồi chiều".
    private static bool IsOfToday(ScanText text, int first, int end) =>
        (text.Is(first - 1, Since) && text.Is(end, Till)) || text.Is(first - 1, Earlier);

    private static Finding Put(int first, int end, ClockSpan? clock, PartOfDay part, bool midnight, bool since, DaySpan? day, DateOnly today)
    {
        if (clock is null && midnight)
        {
            clock = new ClockSpan(12, 0, end);
        }

        var needs = day is null ? clock is not null : day.Value.Needs;
        var date = day?.Date ?? today;
        TimeValue[] values;
        if (clock is { } time)
        {
            var hour = time.In(part, out var nextDay);

            // "2h đêm" alone is of today; "2h đêm qua" lies behind midnight of yesterday.
            date = nextDay && (day is not null || time.Hour == 24) ? date.AddDays(1) : date;
            values = [TimeValues.At(date, hour, time.Minute)];
        }
        else if (part != PartOfDay.None)
        {
            values = [day is null && !since ? TimeValues.Part(part) : TimeValues.Part(date, part)];
            needs |= since;
        }
        else
        {
            values = day?.Other is { } other ? [TimeValues.Date(date), TimeValues.Date(other)] : [TimeValues.Date(date)];
        }

        return new Finding(EntityKind.DateTime, first, end, values[0].Timex) { Times = values, NeedsReference = needs };
    }

    private static bool ClockAt(ScanText text, int at, out ClockSpan clock)
    {
        clock = default;
        return NumberReader.TryRead(text, at, out var number) && ClockReader.TryRead(text, number, out clock);
    }

    // "tối" is also dark, "chiều" to pamper, "toi" I: a part counts beside a clock, before a day, or after "buổi".
    private static bool PartAt(ScanText text, int at, int first, ClockSpan? clock, bool hasDay, DateOnly today, out PartOfDay part, out int end)
    {
        var cue = text.Is(at, PartOnly);
        var code = Parts.Find(text, cue ? at + 1 : at, out end);
        part = code is null ? PartOfDay.None : PartsOfDay.Of(code);
        if (code is null)
        {
            return false;
        }

        if (clock is not null)
        {
            return !text[at].Loose || part != PartOfDay.Evening || clock.Value.Hour is >= 5 and <= 11 or >= 17;
        }

        if (DayReader.TryRead(text, end, today, afterPart: true, out _))
        {
            return true;
        }

        if (text.Is(end, Habit) || text.Is(first - 1, Habit))
        {
            return false;
        }

        return cue || end > at + 1 || (hasDay && !text.Is(end, PartNot)) || (text.Is(at - 1, Since) && text.Is(end, Till)) || (text.Is(at - 1, Earlier) && (!text[at].Loose || part != PartOfDay.Evening)) || (!text[at].Loose && (text.Is(at - 1, PartCue) || (text.Is(at, PartSure) && text.IsEdge(at - 1) && !text.Is(end, PartNot))));
    }
}
