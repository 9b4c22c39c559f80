namespace DvBot.Knowledge.Places;

/// <summary>The units of a <see cref="PlaceIndex"/> while it is being built. A unit's number is its place in the list.</summary>
internal sealed class UnitList
{
    private readonly NameTree _tree;
    private readonly List<PlaceUnit> _list = [];
    private readonly Dictionary<string, List<int>> _byMeaning = new(StringComparer.Ordinal);

    internal UnitList(NameTree tree) => _tree = tree;

    /// <summary>Units by number.</summary>
    internal List<PlaceUnit> All => _list;

    /// <summary>Number of the next unit.</summary>
    internal int Next => _list.Count;

    /// <summary>Drafts of the names of provinces and districts, by number.</summary>
    internal Dictionary<int, NameDraft> Drafts { get; } = new(900);

    /// <summary>Names of provinces and districts as written, by number.</summary>
    internal Dictionary<int, string> Names { get; } = new(900);

    /// <summary>Adds a unit under its name without type word; provinces and districts also to be found by their letters.</summary>
    internal void Add(string name, PlaceUnit unit)
    {
        if (_tree.Draft(name) is { } draft)
        {
            draft.Units.Add(_list.Count);
            if (unit.Level <= UnitLevel.District)
            {
                Drafts.Add(_list.Count, draft);
                Names.Add(_list.Count, name);
            }
        }

        // "Ea H’Leo" is also typed "ea hleo".
        if (name.AsSpan().IndexOfAny('’', '\'') >= 0)
        {
            _tree.Draft(name.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))?.Units.Add(_list.Count);
        }

        _list.Add(unit);
    }

    /// <summary>Lets <c>short-names.tsv</c> speak of a unit by a text.</summary>
    internal void Mean(string text, int unit)
    {
        if (!_byMeaning.TryGetValue(text, out var list))
        {
            _byMeaning.Add(text, list = []);
        }

        list.Add(unit);
    }

    /// <summary>The units a text stands for; empty for an unknown text.</summary>
    internal IReadOnlyList<int> Meant(string text) => _byMeaning.TryGetValue(text, out var units) ? units : [];
}
