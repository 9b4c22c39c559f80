namespace DvBot.Knowledge.Recognition.Times;

/// <summary>Codes and hours of the parts of the day, as they are meant in Vietnam.</summary>
internal static class PartsOfDay
{
    internal static PartOfDay Of(string code) => code switch
    {
        "MO" => PartOfDay.Morning,
        "MI" => PartOfDay.Midday,
        "AF" => PartOfDay.Afternoon,
        "EV" => PartOfDay.Evening,
        "NI" => PartOfDay.Night,
        _ => PartOfDay.None,
    };

    /// <summary>The code of TIMEX.</summary>
    internal static string Code(this PartOfDay part) => part switch
    {
        PartOfDay.Morning => "MO",
        PartOfDay.Midday => "MI",
        PartOfDay.Afternoon => "AF",
        PartOfDay.Evening => "EV",
        _ => "NI",
    };

    /// <summary>From which hour to which; the night ends on the next morning.</summary>
    internal static (int From, int To) Hours(this PartOfDay part) => part switch
    {
        PartOfDay.Morning => (5, 11),
        PartOfDay.Midday => (11, 13),
        PartOfDay.Afternoon => (13, 18),
        PartOfDay.Evening => (18, 22),
        _ => (22, 5),
    };
}
