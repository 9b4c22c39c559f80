using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>Makes a <see cref="PlaceIndex"/> from the tables. Used once.</summary>
internal sealed class PlaceIndexBuilder
{
    private readonly PlaceTables _tables;
    private readonly SyllableTable _syllables = new();
    private readonly List<PlaceUnit> _units = [];
    private readonly Dictionary<string, NameDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _provinceByCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byMeaning = new(StringComparer.Ordinal);

    private PlaceIndexBuilder(PlaceTables tables) => _tables = tables;

    internal static PlaceIndex Build(PlaceTables tables) => new PlaceIndexBuilder(tables).Build();

    /// <summary>The words of a name as the reader of utterances cuts them: folded, signs dropped.</summary>
    internal static string[] Words(string text) => VietnameseText.Fold(text).Split(
        [' ', '-', '\'', '’', '.', ',', '/', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private PlaceIndex Build()
    {
        AddProvinces();
        var communeUnits = AddCommunes();
        AddFormerUnits(communeUnits);
        AddShortNames();
        var names = new List<PlaceName>(_drafts.Count);
        var children = new Dictionary<long, int>(_drafts.Count * 2);
        var namesAt = new List<List<int>?> { null };
        ApplyCommonWords();
        foreach (var draft in _drafts.Values)
        {
            if (draft.Syllables.Length is > 0 and <= PlaceIndex.LongestName && (draft.Units.Count > 0 || draft.Need == WordNeed.Never))
            {
                Plant(draft, names.Count, children, namesAt);
                names.Add(draft.ToName(_units));
            }
        }

        return new PlaceIndex(
            _syllables, children, namesAt.Select(n => n?.ToArray() ?? []).ToArray(), [.. names], [.. _units], _tables.Provinces, _tables.Communes);
    }

    private static void Plant(NameDraft draft, int name, Dictionary<long, int> children, List<List<int>?> namesAt)
    {
        var node = PlaceIndex.Root;
        foreach (var syllable in draft.Syllables)
        {
            var key = PlaceIndex.Key(node, syllable.Bare);
            if (!children.TryGetValue(key, out var next))
            {
                next = namesAt.Count;
                namesAt.Add(null);
                children.Add(key, next);
            }

            node = next;
        }

        (namesAt[node] ??= []).Add(name);
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

    private void AddFormerUnits(Dictionary<string, int> communeByCode)
    {
        var provinces = new Dictionary<string, int>(StringComparer.Ordinal);
        var districts = new Dictionary<string, int>(StringComparer.Ordinal);
        var mainProvince = new Dictionary<ProvinceCode, int>();
        foreach (var unit in _tables.FormerUnits)
        {
            var recent = string.Equals(unit.Until, "2025-06", StringComparison.Ordinal);
            var number = _units.Count;
            var today = _provinceByCode[unit.Today.Value];
            var name = TypeWords.WithoutType(unit.FullName, out var types);
            var communes = unit.Communes.Where(communeByCode.ContainsKey).Select(c => communeByCode[c]).ToArray();
            var formerProvince = -1;
            var district = -1;
            switch (unit.Level)
            {
                case FormerLevel.Province:
                    // An older name of the same province ("Thừa Thiên Huế") stands for the one of 2025.
                    formerProvince = recent ? number : mainProvince.GetValueOrDefault(unit.Today, number);
                    mainProvince.TryAdd(unit.Today, number);
                    provinces[name] = formerProvince;
                    Mean(name, number);
                    break;
                case FormerLevel.District:
                    formerProvince = provinces.GetValueOrDefault(unit.Province, -1);
                    district = number;
                    districts.TryAdd(unit.FullName + "\t" + unit.Province, number);
                    Mean($"{unit.FullName}, {unit.Province}", number);
                    break;
                default:
                    formerProvince = provinces.GetValueOrDefault(unit.Province, -1);
                    district = districts.GetValueOrDefault(unit.District + "\t" + unit.Province, -1);
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

    private void AddShortNames()
    {
        foreach (var entry in _tables.ShortNames)
        {
            var words = Words(entry.Form);
            var known = _drafts.ContainsKey(string.Join(' ', words));
            var draft = Draft(words);
            draft.IsKnownAlone |= entry.Always;
            draft.IsShort = !known && !entry.Always;
            foreach (var means in entry.Means)
            {
                foreach (var unit in _byMeaning.GetValueOrDefault(means, []))
                {
                    draft.Units.Add(unit);
                }
            }
        }
    }

    private void ApplyCommonWords()
    {
        var bareNeeds = new Dictionary<string, WordNeed>(StringComparer.Ordinal);
        foreach (var word in _tables.CommonWords)
        {
            var words = Words(word.Form);
            var text = string.Join(' ', words);
            var bare = VietnameseText.RemoveMarks(text);
            if (word.Need == WordNeed.Never)
            {
                var draft = Draft(words);
                draft.Need = WordNeed.Never;
                draft.BareNeed = WordNeed.Never;
                continue;
            }

            if (bareNeeds.GetValueOrDefault(bare) < word.Need)
            {
                bareNeeds[bare] = word.Need;
            }

            if (!string.Equals(bare, text, StringComparison.Ordinal) && _drafts.TryGetValue(text, out var marked) && marked.Need < word.Need)
            {
                marked.Need = word.Need;
            }
        }

        foreach (var (text, draft) in _drafts)
        {
            if (bareNeeds.TryGetValue(VietnameseText.RemoveMarks(text), out var need) && draft.BareNeed < need)
            {
                draft.BareNeed = need;
            }
        }
    }

    private void AddUnit(string name, PlaceUnit unit)
    {
        Draft(Words(name)).Units.Add(_units.Count);

        // "Ea H’Leo" is also typed "ea hleo".
        if (name.AsSpan().IndexOfAny('’', '\'') >= 0)
        {
            Draft(Words(name.Replace("’ ", "", StringComparison.Ordinal).Replace("' ", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))).Units.Add(_units.Count);
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

    private NameDraft Draft(string[] words)
    {
        var key = string.Join(' ', words);
        if (!_drafts.TryGetValue(key, out var draft))
        {
            draft = new NameDraft(Array.ConvertAll(words, _syllables.Add), words.Length == 1 && char.IsAsciiDigit(words[0][0]));
            _drafts.Add(key, draft);
        }

        return draft;
    }
}
