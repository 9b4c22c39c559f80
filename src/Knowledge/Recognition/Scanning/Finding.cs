using DvBot.Knowledge.Recognition.Times;

namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>An entity among the tokens, with what it means.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="Behind">The token behind its last.</param>
/// <param name="Value">Its value; of a time the TIMEX.</param>
/// <param name="Unit">The unit of the value; empty when it has none.</param>
internal sealed record Finding(EntityKind Kind, int First, int Behind, string Value, string Unit = "")
{
    /// <summary>What a time or a length of time may mean, likeliest first; empty for other kinds.</summary>
    internal IReadOnlyList<TimeValue> Times { get; init; } = [];

    /// <summary>True if it means nothing without a reference time.</summary>
    internal bool NeedsReference { get; init; }

    /// <summary>The same without the moment of the reference: "bây giờ" stays PRESENT_REF.</summary>
    internal Finding WithoutReference() =>
        Times is [{ Timex: TimeValues.Past or TimeValues.Present }] ? this with { Times = [Times[0] with { Value = null }] } : this;
}
