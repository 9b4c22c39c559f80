using System.Globalization;
using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Scanning;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Lengths of time ("2 tiếng rưỡi", "một năm ba tháng", "nửa tháng") and what is so long ago or ahead ("3 ngày trước"). Pure.</summary>
internal static class DurationReader
{
    private static readonly TermSet HalfMore = Vocabulary.Shared.Set("half-more");
    private static readonly TermSet Half = Vocabulary.Shared.Set("half");
    private static readonly TermSet Ago = Vocabulary.Shared.Set("ago");
    private static readonly TermSet AgoTail = Vocabulary.Shared.Set("ago.tail");
    private static readonly TermSet AgoNot = Vocabulary.Shared.Set("ago.not");
    private static readonly TermSet FromNow = Vocabulary.Shared.Set("from-now");
    private static readonly TermSet SinceHead = Vocabulary.Shared.Set("since.head");
    private static readonly TermSet SinceTail = Vocabulary.Shared.Set("since.tail");
    private static readonly TermSet YearsAndMonths = Vocabulary.Shared.Set("years.and-months");
    private static readonly TermSet One = Vocabulary.Shared.Set("digit.1");
    private static readonly TermSet Some = Vocabulary.Shared.Set("u.day-some");
    private static readonly TermSet Night = Vocabulary.Shared.Set("night");
    private static readonly TermSet Today = Vocabulary.Shared.Set("today");
    private static readonly TermSet Head = Vocabulary.Shared.Set("headless.unit");

    /// <summary>Reads at a number.</summary>
    internal static Finding? Read(ScanText text, NumberSpan number, DateTime reference)
    {
        if (number.Value <= 0 || number.Value > 100_000 || text.Is(number.First - 1, YearsAndMonths) || !TimeUnits.TryRead(text, number.End, number, out var unit))
        {
            return null;
        }

        // "một hôm": once upon a time.
        if (text.Is(number.First, One) && text.Is(number.End, Some) && unit.End == number.End + 1)
        {
            return null;
        }

        var span = new TimeSpanParts();
        span.Add(number.Value, unit.Unit);
        return Rest(text, number.First, unit, span, reference);
    }

    /// <summary>Reads at "nửa" or at a unit that is one by itself ("tháng rưỡi").</summary>
    internal static Finding? ReadHalf(ScanText text, int first, DateTime reference)
    {
        var half = text.Is(first, Half);
        if (!half && !(text.Is(first, Head) && text.Is(first + 1, HalfMore)))
        {
            return null;
        }

        if (!TimeUnits.TryRead(text, half ? first + 1 : first, default, out var unit) || (half && (unit.Unit is TimeUnit.Minute or TimeUnit.Second || text.Is(first + 1, Night))))
        {
            return null;
        }

        var span = new TimeSpanParts();
        if (half)
        {
            span.AddHalf(unit.Unit);
        }
        else
        {
            span.Add(1, unit.Unit);
        }

        return Rest(text, first, unit, span, reference);
    }

    /// <summary>A length of a number whose unit stands elsewhere.</summary>
    internal static Finding Of(NumberSpan number, TimeUnit unit, int behind)
    {
        var span = new TimeSpanParts();
        span.Add(number.Value, unit);
        return Length(number.First, behind, span);
    }

    private static Finding Length(int first, int behind, TimeSpanParts span) => new(EntityKind.Duration, first, behind, span.Timex)
    {
        Times = [new TimeValue(span.Timex, "duration", span.Seconds.ToString("0", CultureInfo.InvariantCulture))],
    };

    private static Finding? Rest(ScanText text, int first, UnitSpan unit, TimeSpanParts span, DateTime reference)
    {
        var at = unit.End;
        if (text.Is(at, HalfMore))
        {
            span.AddHalf(unit.Unit);
            at++;
        }
        else if (NumberReader.TryRead(text, at, out var more) && !more.Is(NumberShape.Vague | NumberShape.Scaled) && TimeUnits.TryRead(text, more.End, more, out var smaller) && smaller.Unit < unit.Unit)
        {
            span.Add(more.Value, smaller.Unit);
            at = smaller.End;
        }
        else if (unit.Unit == TimeUnit.Hour && text.IsGlued(at) && text.Whole(at, 59) is > 0 and var minutes)
        {
            span.Add(minutes, TimeUnit.Minute);
            at++;
        }

        // "3 hôm nay", "2 năm nay": up to now.
        return Placed(text, first, at, span, reference) ?? Length(first, text.Is(at, Today) ? at + 1 : at, span);
    }

    // "3 ngày trước", "cách đây 2 năm", "2 tuần nữa"; "2 năm trước khi cưới" is a length.
    private static Finding? Placed(ScanText text, int first, int at, TimeSpanParts span, DateTime reference)
    {
        if (text.Is(at, FromNow))
        {
            return Point(first, at + 1, span, span.From(reference, 1));
        }

        if (text.Is(first - 2, SinceHead) && text.Is(first - 1, SinceTail))
        {
            return Point(first - 2, at, span, span.From(reference, -1));
        }

        if (text.Is(at, Ago) && !text.Is(at + 1, AgoNot))
        {
            return Point(first, text.Is(at + 1, AgoTail) ? at + 2 : at + 1, span, span.From(reference, -1));
        }

        return null;
    }

    private static Finding Point(int first, int behind, TimeSpanParts span, DateTime moment)
    {
        var value = span.IsOfClock ? TimeValues.Moment(moment) : TimeValues.Date(DateOnly.FromDateTime(moment));
        return new Finding(EntityKind.DateTime, first, behind, value.Timex) { Times = [value], NeedsReference = true };
    }
}
