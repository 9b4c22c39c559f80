using DvBot.Knowledge.Recognition.Quantities;
using DvBot.Knowledge.Recognition.Times;

namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>A number with its unit, whichever kind that makes it. Pure.</summary>
internal static class UnitReader
{
    private static readonly TermSet Year = Vocabulary.Shared.Set("year");
    private static readonly TermSet Range = Vocabulary.Shared.Set("range");

    /// <summary>What a number and its unit are together; null when it has no unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="before">What was found last; null when nothing was.</param>
    /// <param name="reference">The writer's local time.</param>
    internal static Finding? Read(ScanText text, NumberSpan number, Finding? before, DateTime reference)
    {
        if (PercentageReader.Read(text, number, before) is { } percentage)
        {
            return percentage;
        }

        if (IsDate(text, number, reference))
        {
            return null;
        }

        var money = AgeReader.IsShortYear(text, number.First) ? null : MoneyReader.Read(text, number);
        return money ?? AgeReader.Read(text, number, reference) ?? DurationReader.Read(text, number, reference) ?? RangeStart(text, number, reference);
    }

    // "từ 5 đến 10 triệu", "2-3 ngày": the unit behind the second number is that of the first, too.
    private static Finding? RangeStart(ScanText text, NumberSpan number, DateTime reference)
    {
        var at = number.End;
        if ((!text.Is(at, Range) && !text.IsSign(at, '-')) || !NumberReader.TryRead(text, at + 1, out var second))
        {
            return null;
        }

        if (MoneyReader.Read(text, second) is { } money)
        {
            var scale = MoneyReader.ScaleOf(second.Value);
            return money with { First = number.First, Behind = at, Value = Numeral.Of(number.Value < scale && scale > 1 ? number.Value * scale : number.Value) };
        }

        if (number.Value >= 1000)
        {
            return null;
        }

        if (AgeReader.Read(text, second, reference) is { Unit: AgeReader.Years or AgeReader.Months, NeedsReference: false } age)
        {
            return age with { First = number.First, Behind = at, Value = Numeral.Of(number.Value) };
        }

        return TimeUnits.TryRead(text, second.End, second, out var unit) ? DurationReader.Of(number, unit.Unit, at) : null;
    }

    /// <summary>The age behind a word for being born: "sinh năm 2010", "sn: 2010".</summary>
    internal static Finding? Birth(ScanText text, int at, DateTime reference)
    {
        var number = at + 1;
        while (number < at + 3 && (text.Is(number, Year) || text.IsSign(number, ':')))
        {
            number++;
        }

        return text.IsNumber(number) && NumberReader.TryRead(text, number, out var year) && AgeReader.Read(text, year, reference) is { NeedsReference: true } age ? age : null;
    }

    // "3/2", "15-12-2025": what follows the first number belongs to it.
    private static bool IsDate(ScanText text, NumberSpan number, DateTime reference) =>
        !number.Is(NumberShape.Words) && DayReader.TryRead(text, number.First, DateOnly.FromDateTime(reference), afterPart: false, out _);
}
