using System.Globalization;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Makes the values of points and stretches, written as the library writes them.</summary>
internal static class TimeValues
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Just now.</summary>
    internal const string Past = "PAST_REF";

    /// <summary>Right now.</summary>
    internal const string Present = "PRESENT_REF";

    /// <summary>A day.</summary>
    internal static TimeValue Date(DateOnly date) => new(Day(date), "date", Day(date));

    /// <summary>A moment to the second.</summary>
    internal static TimeValue Moment(DateTime moment) =>
        new(moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), "datetime", Written(moment));

    /// <summary>A time of a day, to the minute.</summary>
    internal static TimeValue At(DateOnly date, int hour, int minute)
    {
        var moment = date.ToDateTime(new TimeOnly(hour, minute));
        return new TimeValue(moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), "datetime", Written(moment));
    }

    /// <summary>A part of a day.</summary>
    internal static TimeValue Part(DateOnly date, PartOfDay part)
    {
        var (from, to) = part.Hours();
        var start = date.ToDateTime(new TimeOnly(from, 0));
        var end = to > from ? date.ToDateTime(new TimeOnly(to, 0)) : date.AddDays(1).ToDateTime(new TimeOnly(to, 0));
        return new TimeValue(Day(date) + "T" + part.Code(), "datetimerange", null, Written(start), Written(end));
    }

    /// <summary>A part of no certain day.</summary>
    internal static TimeValue Part(PartOfDay part)
    {
        var (from, to) = part.Hours();
        return new TimeValue("T" + part.Code(), "timerange", null, new TimeOnly(from, 0).ToString("HH:mm:ss", CultureInfo.InvariantCulture), new TimeOnly(to, 0).ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }

    /// <summary>A year.</summary>
    internal static TimeValue Year(int year) => Range(year.ToString("0000", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31).AddDays(1));

    /// <summary>A month.</summary>
    internal static TimeValue Month(int year, int month)
    {
        var start = new DateOnly(year, month, 1);
        return Range(start.ToString("yyyy-MM", CultureInfo.InvariantCulture), start, start.AddMonths(1));
    }

    /// <summary>The week a day lies in, from Monday.</summary>
    internal static TimeValue Week(DateOnly day)
    {
        var monday = Monday(day);
        return Range(WeekCode(monday), monday, monday.AddDays(7));
    }

    /// <summary>Saturday and Sunday of the week a day lies in.</summary>
    internal static TimeValue Weekend(DateOnly day)
    {
        var monday = Monday(day);
        return Range(WeekCode(monday) + "-WE", monday.AddDays(5), monday.AddDays(7));
    }

    /// <summary>Any stretch of days.</summary>
    internal static TimeValue Range(string timex, DateOnly start, DateOnly end) => new(timex, "daterange", null, Day(start), Day(end));

    /// <summary>Just now, or right now.</summary>
    internal static TimeValue Reference(string timex, DateTime reference) => new(timex, "datetime", Written(reference));

    /// <summary>The Monday of the week a day lies in.</summary>
    internal static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>A day as it is written.</summary>
    internal static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static string Written(DateTime moment) => moment.ToString(MomentFormat, CultureInfo.InvariantCulture);

    private static string WeekCode(DateOnly monday)
    {
        var at = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }
}
