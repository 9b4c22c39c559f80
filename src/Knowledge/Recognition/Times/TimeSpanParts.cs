using System.Globalization;
using System.Text;

namespace DvBot.Knowledge.Recognition.Times;

/// <summary>A length of time by units, as ISO 8601 writes it. Not thread safe; lives for one reading.</summary>
internal sealed class TimeSpanParts
{
    private readonly decimal[] _parts = new decimal[7];

    /// <summary>The length in ISO 8601: <c>P1Y6M</c>, <c>PT2H30M</c>.</summary>
    internal string Timex
    {
        get
        {
            var result = new StringBuilder("P", 12);
            Write(result, TimeUnit.Year, 'Y');
            Write(result, TimeUnit.Month, 'M');
            Write(result, TimeUnit.Week, 'W');
            Write(result, TimeUnit.Day, 'D');
            if (IsOfClock)
            {
                result.Append('T');
                Write(result, TimeUnit.Hour, 'H');
                Write(result, TimeUnit.Minute, 'M');
                Write(result, TimeUnit.Second, 'S');
            }

            return result.ToString();
        }
    }

    /// <summary>True if hours, minutes or seconds are in it.</summary>
    internal bool IsOfClock => _parts[0] + _parts[1] + _parts[2] > 0;

    /// <summary>Its seconds, a month being 30 days and a year 365.</summary>
    internal decimal Seconds =>
        _parts[0] + (60 * _parts[1]) + (3600 * _parts[2]) + (86_400 * (_parts[3] + (7 * _parts[4]) + (30 * _parts[5]) + (365 * _parts[6])));

    internal void Add(decimal count, TimeUnit unit)
    {
        var whole = decimal.Truncate(count);
        _parts[(int)unit] += whole;
        if (count - whole == 0.5m)
        {
            AddHalf(unit);
        }
        else if (count != whole)
        {
            _parts[(int)unit] += count - whole;
        }
    }

    /// <summary>Half of a unit, in the next smaller one that is whole.</summary>
    internal void AddHalf(TimeUnit unit)
    {
        switch (unit)
        {
            case TimeUnit.Year:
                _parts[(int)TimeUnit.Month] += 6;
                break;
            case TimeUnit.Month:
                _parts[(int)TimeUnit.Day] += 15;
                break;
            case TimeUnit.Week:
                _parts[(int)TimeUnit.Day] += 3.5m;
                break;
            case TimeUnit.Day:
                _parts[(int)TimeUnit.Hour] += 12;
                break;
            case TimeUnit.Hour:
                _parts[(int)TimeUnit.Minute] += 30;
                break;
            case TimeUnit.Minute:
                _parts[(int)TimeUnit.Second] += 30;
                break;
            default:
                _parts[(int)unit] += 0.5m;
                break;
        }
    }

    /// <summary>The moment that lies so far from another; the other one when it would leave the calendar.</summary>
    internal DateTime From(DateTime moment, int sign)
    {
        var months = (long)((12 * _parts[(int)TimeUnit.Year]) + _parts[(int)TimeUnit.Month]);
        var seconds = _parts[0] + (60 * _parts[1]) + (3600 * _parts[2]) + (86_400 * (_parts[3] + (7 * _parts[4])));
        if (months > 12 * 200 || seconds > 200m * 366 * 86_400)
        {
            return moment;
        }

        try
        {
            return moment.AddMonths(sign * (int)months).AddSeconds((double)(sign * seconds));
        }
        catch (ArgumentOutOfRangeException)
        {
            return moment;
        }
    }

    private void Write(StringBuilder result, TimeUnit unit, char letter)
    {
        if (_parts[(int)unit] > 0)
        {
            result.Append(_parts[(int)unit].ToString("0.####", CultureInfo.InvariantCulture)).Append(letter);
        }
    }
}
