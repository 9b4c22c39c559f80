namespace DvBot.Knowledge.Places;

/// <summary>Names in a tree of bare syllables, and the units that bear them. Immutable once built.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<long, int> _children;
    private readonly int[][] _namesAt;

    internal PlaceIndex(
        SyllableTable syllables, Dictionary<long, int> children, int[][] namesAt, PlaceName[] names, PlaceUnit[] units,
        FuzzyNames fuzzy, IReadOnlyList<Province> provinces, IReadOnlyList<Commune> communes)
    {
        Fuzzy = fuzzy;
        Syllables = syllables;
        _children = children;
        _namesAt = namesAt;
        Names = names;
        Units = units;
        Provinces = provinces;
        Communes = communes;
    }

    /// <summary>Node of the tree before any syllable.</summary>
    internal const int Root = 0;

    /// <summary>Syllables in the longest name that is looked for.</summary>
    internal const int LongestName = 12;

    /// <summary>The vocabulary of names.</summary>
    internal SyllableTable Syllables { get; }

    /// <summary>Names of provinces and districts by their letters.</summary>
    internal FuzzyNames Fuzzy { get; }

    /// <summary>Names by number.</summary>
    internal PlaceName[] Names { get; }

    /// <summary>Units by number.</summary>
    internal PlaceUnit[] Units { get; }

    /// <summary>Today's provinces by number.</summary>
    internal IReadOnlyList<Province> Provinces { get; }

    /// <summary>Today's communes by number.</summary>
    internal IReadOnlyList<Commune> Communes { get; }

    /// <summary>The node one syllable on; false when no name goes on so.</summary>
    internal bool TryStep(int node, int bare, out int next) => _children.TryGetValue(Key(node, bare), out next);

    /// <summary>Numbers of the names that end at a node.</summary>
    internal ReadOnlySpan<int> NamesAt(int node) => _namesAt[node];

    /// <summary>True if the finer unit lies (wholly or in part) in the coarser one.</summary>
    internal bool IsWithin(PlaceUnit finer, PlaceUnit coarser)
    {
        if (finer.Level <= coarser.Level || coarser.Level >= UnitLevel.Commune)
        {
            return false;
        }

        switch (coarser.Level)
        {
            case UnitLevel.Province:
                return finer.Province == coarser.Province;
            case UnitLevel.FormerProvince when finer.Level == UnitLevel.Commune:
                if (finer.Province != coarser.Province)
                {
                    return false;
                }

                foreach (var district in finer.Districts)
                {
                    if (Units[district].FormerProvince == coarser.FormerProvince)
                    {
                        return true;
                    }
                }

                return finer.Districts.Length == 0;
            case UnitLevel.FormerProvince:
                return finer.FormerProvince == coarser.FormerProvince;
            default:
                return finer.District == coarser.District ||
                    finer.Communes.AsSpan().IndexOfAny(coarser.Communes) >= 0;
        }
    }

    /// <summary>Key of a step in the tree.</summary>
    internal static long Key(int node, int bare) => ((long)node << 32) | (uint)bare;
}
