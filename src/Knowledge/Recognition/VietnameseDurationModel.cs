namespace DvBot.Knowledge.Recognition;

/// <summary>Lengths of time: <c>{"values": [{"timex": "P3D", "type": "duration", "value": "259200"}]}</c>. Immutable and thread safe.</summary>
public sealed class VietnameseDurationModel : VietnameseModel
{
    internal VietnameseDurationModel()
        : base(EntityKind.Duration)
    {
    }

    /// <summary>Finds entities relative to a reference time.</summary>
    /// <param name="query">Any text; offsets of the results point into it.</param>
    /// <param name="reference">The local time of the writer.</param>
    public List<Microsoft.Recognizers.Text.ModelResult> Parse(string query, DateTime reference) => Parse(query, (DateTime?)reference);
}
