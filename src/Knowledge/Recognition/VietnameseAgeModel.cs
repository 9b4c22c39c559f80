namespace DvBot.Knowledge.Recognition;

/// <summary>Ages: <c>{"value": "15", "unit": "Year"}</c>, or months. Immutable and thread safe.</summary>
public sealed class VietnameseAgeModel : VietnameseModel
{
    internal VietnameseAgeModel()
        : base(EntityKind.Age)
    {
    }

    /// <summary>Finds entities relative to a reference time.</summary>
    /// <param name="query">Any text; offsets of the results point into it.</param>
    /// <param name="reference">The local time of the writer.</param>
    public List<Microsoft.Recognizers.Text.ModelResult> Parse(string query, DateTime reference) => Parse(query, (DateTime?)reference);
}
