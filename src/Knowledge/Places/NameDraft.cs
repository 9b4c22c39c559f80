namespace DvBot.Knowledge.Places;

/// <summary>A name while the index is being built.</summary>
internal sealed class NameDraft
{
    internal NameDraft(SyllableId[] syllables, bool isNumber)
    {
        Syllables = syllables;
        IsNumber = isNumber;
    }

    internal SyllableId[] Syllables { get; }

    internal bool IsNumber { get; }

    internal WordNeed Need { get; set; }

    internal WordNeed BareNeed { get; set; }

    internal bool IsKnownAlone { get; set; }

    internal bool IsShort { get; set; }

    internal SortedSet<int> Units { get; } = [];

    /// <summary>The finished name, its units coarsest first.</summary>
    internal PlaceName ToName(IReadOnlyList<PlaceUnit> units) => new(
        Syllables, Array.Exists(Syllables, s => s.HasMarks), IsNumber, Need, BareNeed, IsKnownAlone, IsShort, [.. Units.OrderBy(u => units[u].Level)]);
}
