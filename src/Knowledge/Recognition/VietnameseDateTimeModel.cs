namespace DvBot.Knowledge.Recognition;

/// <summary>Points and stretches of time: <c>{"values": [{"timex": "2026-03-09TEV", "type": "datetimerange", ...}]}</c>. Immutable and thread safe.</summary>
public sealed class VietnameseDateTimeModel : VietnameseModel
{
    internal VietnameseDateTimeModel()
        : base(EntityKind.DateTime)
    {
    }

    /// <summary>Finds entities relative to a reference time.</summary>
    /// <param name="query">Any text; offsets of the results point into it.</param>
    /// <param name="reference">The local time of the writer.</param>
    public List<Microsoft.Recognizers.Text.ModelResult> Parse(string query, DateTime reference) => Parse(query, (DateTime?)reference);
}
