namespace DvBot.Knowledge.Recognition.Times;

/// <summary>A time of day among the tokens, as it was said.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct ClockSpan(int Hour, int Minute, int End)
{
    /// <summary>The hour of the day, given the part of the day; a day later when <paramref name="nextDay"/>.</summary>
    internal int In(PartOfDay part, out bool nextDay)
    {
        nextDay = false;
        switch (part)
        {
            case PartOfDay.Morning:
                return Hour == 12 ? 0 : Hour % 24;
            case PartOfDay.Midday:
                return Hour is >= 1 and <= 3 ? Hour + 12 : Hour % 24;
            case PartOfDay.Afternoon or PartOfDay.Evening:
                return Hour is >= 1 and <= 11 ? Hour + 12 : Hour % 24;
            case PartOfDay.Night:
                // "11h đêm" is before midnight, "12h đêm" and "2h đêm" behind it.
                nextDay = Hour is 12 or 24 or 0 || Hour is >= 1 and <= 5;
                return Hour is >= 6 and <= 11 ? Hour + 12 : Hour is 12 ? 0 : Hour % 24;
            default:
                nextDay = Hour == 24;
                return Hour % 24;
        }
    }
}
