namespace DvBot.Knowledge.Law;

/// <summary>Documents and provisions that citations must resolve to. Immutable and thread safe.</summary>
public sealed class LawRegistry
{
    /// <summary>A registry without any document.</summary>
    public static LawRegistry Empty { get; } = new();
}
