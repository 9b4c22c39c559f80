using System.Runtime.CompilerServices;

namespace DvBot.Knowledge.Places;

/// <summary>Makes a <see cref="PlaceIndex"/> from the tables. Used once.</summary>
internal sealed class PlaceIndexBuilder
{
    private readonly PlaceTables _tables;
    private readonly NameTree _tree = new();
    private readonly UnitList _units;
    private readonly Dictionary<string, int> _provinceByCode = new(StringComparer.Ordinal);

    private PlaceIndexBuilder(PlaceTables tables)
    {
        _tables = tables;
        _units = new UnitList(_tree);
    }

    /// <summary>The index of checked tables.</summary>
    internal static PlaceIndex Build(PlaceTables tables) => new PlaceIndexBuilder(tables).Build();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PlaceIndex Build()
    {
        AddProvinces();
        var communes = AddCommunes();
        new FormerUnitReader(_units, _provinceByCode, communes).Add(_tables.FormerUnits);
        var variants = new NameVariants(_tree, _units);
        variants.AddSpellings();
        variants.AddShortNames(_tables.ShortNames);
        variants.AddAbbreviations(_tables.ShortNames);
        variants.ApplyCommonWords(_tables.CommonWords);
        var names = _tree.Finish(_units.All, out var namesAt);
        return new PlaceIndex(_tree.Syllables, _tree.Children, namesAt, names, [.. _units.All], Fuzzy(), _tables.Provinces, _tables.Communes);
    }

    private FuzzyNames Fuzzy()
    {
        var fuzzy = new FuzzyNames();
        foreach (var (unit, name) in _units.Names)
        {
            if (_units.All[unit].IsRecent)
            {
                fuzzy.Add(FuzzyNames.Letters(name), _units.Drafts[unit].ToName(_units.All));
            }
        }

        return fuzzy;
    }

    private void AddProvinces()
    {
        for (var i = 0; i < _tables.Provinces.Count; i++)
        {
            var province = _tables.Provinces[i];
            _provinceByCode[province.Code.Value] = i;
            var types = TypeWords.OfUnit(province.TypeWord) | TypeWords.OfUnit(province.EarlierTypeWord ?? "");
            _units.Mean(province.Name, _units.Next);
            _units.Add(province.Name, new PlaceUnit(UnitLevel.Province, types, i, -1, -1, [], [], true));
        }
    }

    private Dictionary<string, int> AddCommunes()
    {
        var districts = DistrictsOfCommunes();
        var byCode = new Dictionary<string, int>(_tables.Communes.Count, StringComparer.Ordinal);
        for (var i = 0; i < _tables.Communes.Count; i++)
        {
            var commune = _tables.Communes[i];
            byCode[commune.Code] = i;
            var types = TypeWords.OfUnit(commune.TypeWord) | TypeWords.OfUnit(commune.EarlierTypeWord ?? "");
            var within = districts.TryGetValue(commune.Code, out var d) ? d.ToArray() : [];
            _units.Add(commune.Name, new PlaceUnit(UnitLevel.Commune, types, _provinceByCode[commune.Province.Value], -1, -1, [i], within, true));
        }

        return byCode;
    }

    // Former units follow provinces and communes, provinces before districts: their numbers are known beforehand.
    private Dictionary<string, List<int>> DistrictsOfCommunes()
    {
        var first = _tables.Provinces.Count + _tables.Communes.Count;
        var result = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _tables.FormerUnits.Count; i++)
        {
            if (_tables.FormerUnits[i] is { Level: FormerLevel.District } district)
            {
                foreach (var code in district.Communes)
                {
                    if (!result.TryGetValue(code, out var list))
                    {
                        result.Add(code, list = []);
                    }

                    list.Add(first + i);
                }
            }
        }

        return result;
    }
}
