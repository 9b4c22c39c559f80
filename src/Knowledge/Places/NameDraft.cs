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

    internal bool IsInitials { get; set; }

    internal bool IsDotted { get; set; }

    internal bool IsCompound { get; set; }

    internal List<int> Units { get; } = new(2);

    internal bool Is(ReadOnlySpan<SyllableId> syllables)
    {
        if (syllables.Length != Syllables.Length)
        {
            return false;
        }

        for (var i = 0; i < syllables.Length; i++)
        {
            if (syllables[i].Form != Syllables[i].Form)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The finished name, its units coarsest first.</summary>
    internal PlaceName ToName(List<PlaceUnit> units)
    {
        var hasMarks = false;
        foreach (var syllable in Syllables)
        {
            hasMarks |= syllable.HasMarks;
        }

        if (Units.Count > 1)
        {
            Units.Sort((a, b) => units[a].Level != units[b].Level ? units[a].Level.CompareTo(units[b].Level) : a.CompareTo(b));
        }

        return new PlaceName(Syllables, hasMarks, IsNumber, Need, BareNeed, IsKnownAlone, IsShort, IsInitials, IsDotted, IsCompound, [.. Units]);
    }
}
