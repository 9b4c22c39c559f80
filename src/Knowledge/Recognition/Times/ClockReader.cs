using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Times of day: "9h30", "9 giờ rưỡi", "10 giờ kém 15", "21:00". Pure.</summary>
internal static class ClockReader
{
    private static readonly TermSet Clock = Vocabulary.Shared.Set("u.clock");
    private static readonly TermSet Minute = Vocabulary.Shared.Set("u.minute");
    private static readonly TermSet HalfMore = Vocabulary.Shared.Set("half-more");
    private static readonly TermSet Less = Vocabulary.Shared.Set("less");
    private static readonly TermSet Sharp = Vocabulary.Shared.Set("sharp");
    private static readonly TermSet DayPart = Vocabulary.Shared.Set("day-part");
    private static readonly TermSet Counted = Vocabulary.Shared.Set("counted");
    private static readonly TermSet OfClock = Vocabulary.Shared.Set("clock.cue");

    /// <summary>Reads at a number.</summary>
    internal static bool TryRead(ScanText text, NumberSpan number, out ClockSpan clock)
    {
        clock = default;

        // "2 rưỡi sáng".
        if (number.Is(NumberShape.Half) && number.Value is > 0 and < 24 && text.Is(number.End, DayPart) && !number.Is(NumberShape.Scaled | NumberShape.Slang | NumberShape.Headless))
        {
            clock = new ClockSpan((int)number.Value, 30, number.End);
            return true;
        }

        if (!number.IsWhole(0, 24) || number.Is(NumberShape.Scaled | NumberShape.Slang | NumberShape.Vague | NumberShape.Headless))
        {
            return false;
        }

        var hour = (int)number.Value;
        var at = number.End;
        if (text.IsSign(at, ':') && text.IsGlued(at) && text.IsGlued(at + 1) && text.Whole(at + 1, 59) is >= 0 and var minutes && text[at + 1].Digits == 2 && number.Shape == NumberShape.None)
        {
            clock = new ClockSpan(hour, minutes, at + 2);
            return hour < 24;
        }

        if (!text.Is(at, Clock) || !IsClock(text, at))
        {
            return false;
        }

        // A length is read where it is meant ("trong 2h"); "2 giờ 15 phút" after no such word is a time.
        if (TimeUnits.TryRead(text, at, number, out _))
        {
            return false;
        }

        at++;
        clock = Minutes(text, at, hour);
        return true;
    }

    private static bool IsClock(ScanText text, int at) =>
        text[at].End - text[at].Start > 1 || (text.IsNumber(at - 1) && (text.IsGlued(at) || text.IsNumber(at + 1) || text.IsEdge(at + 1) || text.IsWord(at + 1) && text.Is(at + 1, OfClock)));

    private static ClockSpan Minutes(ScanText text, int at, int hour)
    {
        if (text.Is(at, HalfMore))
        {
            return new ClockSpan(hour, 30, at + 1);
        }

        if (text.Is(at, Less) && NumberReader.TryRead(text, at + 1, out var less) && less.IsWhole(1, 59))
        {
            return new ClockSpan((hour + 23) % 24, 60 - (int)less.Value, text.Is(less.End, Minute) ? less.End + 1 : less.End);
        }

        if (text.Is(at, Sharp))
        {
            return new ClockSpan(hour, 0, at + 1);
        }

        var minutes = text.Whole(at, 59);
        if (minutes >= 0 && (text.IsGlued(at) || text.Is(at + 1, Minute) || (text[at].Digits == 2 && !text.Is(at + 1, Counted) && !text.IsSign(at + 1, '/'))))
        {
            var end = text.Is(at + 1, Minute) || text.IsSign(at + 1, '\'') ? at + 2 : at + 1;
            return new ClockSpan(hour, minutes, end);
        }

        if (minutes < 0 && SmallNumberReader.TryRead(text, at, out var words) && words.Value <= 59 && text.Is(words.End, Minute))
        {
            return new ClockSpan(hour, (int)words.Value, words.End + 1);
        }

        return new ClockSpan(hour, 0, at);
    }
}
