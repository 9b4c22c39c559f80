using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DvBot.Knowledge.Places;

/// <summary>Makes a <see cref="PlaceIndex"/> from the tables. Used once.</summary>
internal sealed class PlaceIndexBuilder
{
    private readonly PlaceTables _tables;
    private readonly SyllableTable _syllables = new();
    private readonly List<PlaceUnit> _units = [];
    private readonly Dictionary<long, int> _children = new(40_000);
    private readonly List<List<NameDraft>?> _draftsAt = new(40_000) { null };
    private readonly Dictionary<string, int> _provinceByCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byMeaning = new(StringComparer.Ordinal);

    private readonly Dictionary<int, NameDraft> _draftOf = new(900);
    private readonly Dictionary<int, string> _nameOf = new(900);
    private readonly List<SyllableId> _words = new(PlaceIndex.LongestName);

    private PlaceIndexBuilder(PlaceTables tables) => _tables = tables;

    internal static PlaceIndex Build(PlaceTables tables) => new PlaceIndexBuilder(tables).Build();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PlaceIndex Build()
    {
        AddProvinces();
        var communes = AddCommunes();
        AddFormerUnits(communes);
        AddSpellings();
        AddShortNames();
        AddAbbreviations();
        ApplyCommonWords();
        var names = new List<PlaceName>(_units.Count);
        var namesAt = new int[_draftsAt.Count][];
        for (var node = 0; node < namesAt.Length; node++)
        {
            namesAt[node] = [];
            if (_draftsAt[node] is not { } drafts)
            {
                continue;
            }

            drafts.RemoveAll(d => d.Units.Count == 0 && d.Need != WordNeed.Never && !d.IsCompound);
            namesAt[node] = new int[drafts.Count];
            for (var i = 0; i < drafts.Count; i++)
            {
                namesAt[node][i] = names.Count;
                names.Add(drafts[i].ToName(_units));
            }
        }

        return new PlaceIndex(_syllables, _children, namesAt, [.. names], [.. _units], Fuzzy(), _tables.Provinces, _tables.Communes);
    }

    private FuzzyNames Fuzzy()
    {
        var fuzzy = new FuzzyNames();
        foreach (var (unit, name) in _nameOf)
        {
            if (_units[unit].IsRecent)
            {
                fuzzy.Add(FuzzyNames.Letters(name), _draftOf[unit].ToName(_units));
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
            AddUnit(province.Name, new PlaceUnit(UnitLevel.Province, types, i, -1, -1, [], [], true));
            Mean(province.Name, _units.Count - 1);
        }
    }

    private Dictionary<string, int> AddCommunes()
    {
        // The districts of a commune are known only after the former units: the arrays are filled later.
        var districts = DistrictsOfCommunes();
        var byCode = new Dictionary<string, int>(_tables.Communes.Count, StringComparer.Ordinal);
        for (var i = 0; i < _tables.Communes.Count; i++)
        {
            var commune = _tables.Communes[i];
            byCode[commune.Code] = i;
            var types = TypeWords.OfUnit(commune.TypeWord) | TypeWords.OfUnit(commune.EarlierTypeWord ?? "");
            AddUnit(commune.Name, new PlaceUnit(
                UnitLevel.Commune, types, _provinceByCode[commune.Province.Value], -1, -1, [i], districts.TryGetValue(commune.Code, out var d) ? [.. d] : [], true));
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFormerUnits(Dictionary<string, int> communeByCode)
    {
        var provinces = new Dictionary<string, int>(StringComparer.Ordinal);
        var districts = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = (District: "", Province: "", Number: -1);
        var mainProvince = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in _tables.FormerUnits)
        {
            var recent = string.Equals(unit.Until, "2025-06", StringComparison.Ordinal);
            var number = _units.Count;
            var today = _provinceByCode[unit.Today.Value];
            var name = TypeWords.WithoutType(unit.FullName, out var types);
            var communes = Numbers(unit.Communes, communeByCode);
            var formerProvince = -1;
            var district = -1;
            switch (unit.Level)
            {
                case FormerLevel.Province:
                    // An older name of the same province ("Thừa Thiên Huế") stands for the one of 2025.
                    formerProvince = recent ? number : mainProvince.GetValueOrDefault(unit.Today.Value, number);
                    mainProvince.TryAdd(unit.Today.Value, number);
                    provinces[name] = formerProvince;
                    Mean(name, number);
                    break;
                case FormerLevel.District:
                    formerProvince = provinces.GetValueOrDefault(unit.Province, -1);
                    district = number;
                    var address = $"{unit.FullName}, {unit.Province}";
                    districts.TryAdd(address, number);
                    Mean(address, number);
                    break;
                default:
                    formerProvince = provinces.GetValueOrDefault(unit.Province, -1);

                    // Communes of one district stand together in the file.
                    if (!ReferenceEquals(unit.District, last.District) || !ReferenceEquals(unit.Province, last.Province))
                    {
                        last = (unit.District, unit.Province, districts.GetValueOrDefault($"{unit.District}, {unit.Province}", -1));
                    }

                    district = last.Number;
                    break;
            }

            var level = unit.Level switch
            {
                FormerLevel.Province => UnitLevel.FormerProvince,
                FormerLevel.District => UnitLevel.District,
                _ => UnitLevel.FormerCommune,
            };
            AddUnit(name, new PlaceUnit(level, types, today, formerProvince, district, communes, [], recent));
        }
    }

    private static int[] Numbers(IReadOnlyList<string> codes, Dictionary<string, int> communeByCode)
    {
        var result = new int[codes.Count];
        var count = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            if (communeByCode.TryGetValue(codes[i], out var number))
            {
                result[count++] = number;
            }
        }

        return count == result.Length ? result : result[..count];
    }

    private void AddShortNames()
    {
        foreach (var entry in _tables.ShortNames)
        {
            if (Draft(entry.Form) is not { } draft)
            {
                continue;
            }

            draft.IsKnownAlone |= entry.Always;
            draft.IsShort = !entry.Always;
            foreach (var means in entry.Means)
            {
                if (_byMeaning.TryGetValue(means, out var units))
                {
                    draft.Units.AddRange(units.Where(u => !draft.Units.Contains(u)));
                }
            }
        }
    }

    // "Mù Căng Chải" gave its name to "Mù Cang Chải": both name the district.
    private void AddSpellings()
    {
        for (var unit = 0; unit < _units.Count; unit++)
        {
            if (_units[unit] is not { Level: UnitLevel.District, IsRecent: true } district)
            {
                continue;
            }

            var name = _draftOf[unit];
            foreach (var other in _draftsAt[NodeOf(name.Syllables)]!)
            {
                if (!ReferenceEquals(other, name) && other.Units.Exists(u => _units[u] is { Level: UnitLevel.Commune } c && district.Communes.Contains(c.Communes[0])))
                {
                    other.Units.Add(unit);
                }
            }
        }
    }

    private void AddAbbreviations()
    {
        var taken = _tables.ShortNames.Select(s => s.Form).ToHashSet(StringComparer.Ordinal);
        foreach (var (form, kind, units) in Abbreviations.Of(_units, _nameOf))
        {
            if (taken.Contains(form) || Draft(form) is not { } draft || (draft.Units.Count > 0 && !draft.IsInitials))
            {
                continue;
            }

            draft.IsInitials = kind == AbbreviationKind.Initials;
            draft.IsDotted = kind == AbbreviationKind.Dotted;
            draft.IsKnownAlone = kind != AbbreviationKind.Initials;
            draft.Units.AddRange(units.Where(u => !draft.Units.Contains(u)));
        }
    }

    private void ApplyCommonWords()
    {
        foreach (var word in _tables.CommonWords)
        {
            if (Draft(word.Form) is not { } draft)
            {
                continue;
            }

            if (word.Need == WordNeed.Compound)
            {
                draft.IsCompound = true;
                continue;
            }

            if (word.Need == WordNeed.Never)
            {
                draft.Need = WordNeed.Never;
                draft.BareNeed = WordNeed.Never;
                continue;
            }

            if (Array.Exists(draft.Syllables, s => s.HasMarks) && draft.Need < word.Need)
            {
                draft.Need = word.Need;
            }

            // Without marks it may be any name of the same bare syllables.
            foreach (var other in _draftsAt[NodeOf(draft.Syllables)]!)
            {
                if (other.BareNeed < word.Need)
                {
                    other.BareNeed = word.Need;
                }
            }
        }
    }

    private void AddUnit(string name, PlaceUnit unit)
    {
        if (Draft(name) is { } draft)
        {
            draft.Units.Add(_units.Count);
            if (unit.Level <= UnitLevel.District)
            {
                _draftOf.Add(_units.Count, draft);
                _nameOf.Add(_units.Count, name);
            }
        }

        // "Ea H’Leo" is also typed "ea hleo".
        if (name.AsSpan().IndexOfAny('’', '\'') >= 0)
        {
            Draft(name.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))?.Units.Add(_units.Count);
        }

        _units.Add(unit);
    }

    private void Mean(string text, int unit)
    {
        if (!_byMeaning.TryGetValue(text, out var list))
        {
            _byMeaning.Add(text, list = []);
        }

        list.Add(unit);
    }

    // Null for a text without words or with too many.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private NameDraft? Draft(string name)
    {
        _words.Clear();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] is ' ' or '-' or '\'' or '’' or '.' or ',' or '/')
            {
                if (i > start)
                {
                    _words.Add(_syllables.AddRaw(name.AsSpan(start, i - start)));
                }

                start = i + 1;
            }
        }

        if (_words.Count is 0 or > PlaceIndex.LongestName)
        {
            return null;
        }

        var words = CollectionsMarshal.AsSpan(_words);
        var drafts = _draftsAt[NodeOf(words)] ??= new List<NameDraft>(1);
        foreach (var known in drafts)
        {
            if (known.Is(words))
            {
                return known;
            }
        }

        var draft = new NameDraft(words.ToArray(), words.Length == 1 && char.IsAsciiDigit(name[0]));
        drafts.Add(draft);
        return draft;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NodeOf(ReadOnlySpan<SyllableId> words)
    {
        var node = PlaceIndex.Root;
        foreach (var word in words)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, PlaceIndex.Key(node, word.Bare), out var exists);
            if (!exists)
            {
                next = _draftsAt.Count;
                _draftsAt.Add(null);
            }

            node = next;
        }

        return node;
    }
}
