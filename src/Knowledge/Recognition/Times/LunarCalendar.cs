namespace DvBot.Knowledge.Recognition.Times;

/// <summary>
/// The Vietnamese lunar calendar, computed from new moons and the sun's longitude at UTC+7: a month begins on the day of a new
/// moon, the eleventh month holds the winter solstice, and the first month without a principal term of a long year is its leap month.
/// Formulas after Jean Meeus, Astronomical Algorithms (1998), in the short form by Ho Ngoc Duc (2004). Good for 1800 to 2199.
/// Pure and thread safe.
/// </summary>
public static class LunarCalendar
{
    private const double HoursEast = 7;
    private const double MeanMonth = 29.530588853;
    private const double FirstNewMoon = 2415021.076998695;
    private const int DayNumberOfFirst = 1721426;

    /// <summary>The first day of the lunar year that begins in a solar year (Tết).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside 1800 to 2199.</exception>
    public static DateOnly NewYear(int year) => ToSolar(new LunarDate(year, 1, 1)) ?? throw new ArgumentOutOfRangeException(nameof(year));

    /// <summary>The solar date of a lunar day; null when that month has no such day or there is no such month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside 1800 to 2199.</exception>
    public static DateOnly? ToSolar(LunarDate date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date.Year, 1800, nameof(date));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date.Year, 2199, nameof(date));
        if (date.Month is < 1 or > 12 || date.Day is < 1 or > 30)
        {
            return null;
        }

        var eleventh = date.Month >= 11 ? EleventhMonth(date.Year) : EleventhMonth(date.Year - 1);
        var following = date.Month >= 11 ? EleventhMonth(date.Year + 1) : EleventhMonth(date.Year);
        var offset = date.Month >= 11 ? date.Month - 11 : date.Month + 1;
        var number = NewMoonBefore(eleventh);
        if (following - eleventh > 365)
        {
            var leap = LeapMonth(eleventh);
            var leapOf = leap - 2 <= 0 ? leap + 10 : leap - 2;
            if (date.IsLeap && date.Month != leapOf)
            {
                return null;
            }

            if (date.IsLeap || offset >= leap)
            {
                offset++;
            }
        }
        else if (date.IsLeap)
        {
            return null;
        }

        var start = NewMoonDay(number + offset);
        return date.Day <= NewMoonDay(number + offset + 1) - start ? FromDayNumber(start + date.Day - 1) : null;
    }

    /// <summary>The lunar day of a solar date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date lies outside 1800 to 2199.</exception>
    public static LunarDate ToLunar(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date.Year, 1800, nameof(date));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date.Year, 2199, nameof(date));
        var day = date.DayNumber + DayNumberOfFirst;
        var number = Floor((day - FirstNewMoon) / MeanMonth);
        var start = NewMoonDay(number + 1);
        while (start > day)
        {
            start = NewMoonDay(number--);
        }

        var eleventh = EleventhMonth(date.Year);
        var following = eleventh;
        var year = date.Year;
        if (eleventh >= start)
        {
            eleventh = EleventhMonth(date.Year - 1);
        }
        else
        {
            year++;
            following = EleventhMonth(date.Year + 1);
        }

        var months = (start - eleventh) / 29;
        var month = months + 11;
        var isLeap = false;
        if (following - eleventh > 365)
        {
            var leap = LeapMonth(eleventh);
            if (months >= leap)
            {
                month = months + 10;
                isLeap = months == leap;
            }
        }

        month = month > 12 ? month - 12 : month;
        return new LunarDate(month >= 11 && months < 4 ? year - 1 : year, month, day - start + 1, isLeap);
    }

    private static DateOnly FromDayNumber(int day) => DateOnly.FromDayNumber(day - DayNumberOfFirst);

    // Number of the new moon on a day, counted from January 1900.
    private static int NewMoonBefore(int day) => Floor(0.5 + ((day - FirstNewMoon) / MeanMonth));

    // The first day of the month that holds the winter solstice of a solar year.
    private static int EleventhMonth(int year)
    {
        var off = new DateOnly(year, 12, 31).DayNumber + DayNumberOfFirst - 2415021;
        var number = Floor(off / MeanMonth);
        var day = NewMoonDay(number);
        return SunSector(day) >= 9 ? NewMoonDay(number - 1) : day;
    }

    private static int LeapMonth(int eleventh)
    {
        var number = NewMoonBefore(eleventh);
        var i = 1;
        var sector = SunSector(NewMoonDay(number + i));
        int last;
        do
        {
            last = sector;
            i++;
            sector = SunSector(NewMoonDay(number + i));
        }
        while (sector != last && i < 14);

        return i - 1;
    }

    // Which twelfth of its way the sun is in at midnight, 0 to 11.
    private static int SunSector(int day)
    {
        var t = (day - 0.5 - (HoursEast / 24) - 2451545.0) / 36525;
        var anomaly = Radians(357.52910 + (35999.05030 * t) - (0.0001559 * t * t) - (0.00000048 * t * t * t));
        var mean = 280.46645 + (36000.76983 * t) + (0.0003032 * t * t);
        var centre = ((1.914600 - (0.004817 * t) - (0.000014 * t * t)) * Math.Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly)) + (0.000290 * Math.Sin(3 * anomaly));
        var longitude = (mean + centre) % 360;
        return (int)((longitude < 0 ? longitude + 360 : longitude) / 30);
    }

    private static int NewMoonDay(int number)
    {
        var k = number;
        var t = k / 1236.85;
        var t2 = t * t;
        var t3 = t2 * t;
        var moment = 2415020.75933 + (29.53058868 * k) + (0.0001178 * t2) - (0.000000155 * t3) + (0.00033 * Math.Sin(Radians(166.56 + (132.87 * t) - (0.009173 * t2))));
        var sun = Radians(359.2242 + (29.10535608 * k) - (0.0000333 * t2) - (0.00000347 * t3));
        var moon = Radians(306.0253 + (385.81691806 * k) + (0.0107306 * t2) + (0.00001236 * t3));
        var node = Radians(21.2964 + (390.67050646 * k) - (0.0016528 * t2) - (0.00000239 * t3));
        var correction = ((0.1734 - (0.000393 * t)) * Math.Sin(sun)) + (0.0021 * Math.Sin(2 * sun)) - (0.4068 * Math.Sin(moon)) + (0.0161 * Math.Sin(2 * moon)) -
            (0.0004 * Math.Sin(3 * moon)) + (0.0104 * Math.Sin(2 * node)) - (0.0051 * Math.Sin(sun + moon)) - (0.0074 * Math.Sin(sun - moon)) +
            (0.0004 * Math.Sin((2 * node) + sun)) - (0.0004 * Math.Sin((2 * node) - sun)) - (0.0006 * Math.Sin((2 * node) + moon)) +
            (0.0010 * Math.Sin((2 * node) - moon)) + (0.0005 * Math.Sin((2 * moon) + sun));
        var delta = t < -11
            ? 0.001 + (0.000839 * t) + (0.0002261 * t2) - (0.00000845 * t3) - (0.000000081 * t * t3)
            : -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return Floor(moment + correction - delta + 0.5 + (HoursEast / 24));
    }

    private static int Floor(double value) => (int)Math.Floor(value);

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
