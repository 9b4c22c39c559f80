using System.Runtime.CompilerServices;

namespace DvBot.Knowledge.Places;

/// <summary>Adds the units that are no more, while a <see cref="PlaceIndex"/> is being built: provinces, then districts, then communes.</summary>
internal sealed class FormerUnitReader
{
    private const string LastMonth = "2025-06";

    private readonly UnitList _units;
    private readonly Dictionary<string, int> _provinceByCode;
    private readonly Dictionary<string, int> _communeByCode;

    private readonly Dictionary<string, int> _formerProvinces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mainProvinces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _districts = new(StringComparer.Ordinal);
    private (string District, string Province, int Number) _last = ("", "", -1);

    /// <summary>Makes a reader.</summary>
    /// <param name="units">Where the units go; today's are there.</param>
    /// <param name="provinceByCode">Numbers of today's provinces.</param>
    /// <param name="communeByCode">Numbers of today's communes.</param>
    internal FormerUnitReader(UnitList units, Dictionary<string, int> provinceByCode, Dictionary<string, int> communeByCode)
    {
        _units = units;
        _provinceByCode = provinceByCode;
        _communeByCode = communeByCode;
    }

    /// <summary>Adds them all. Called once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(IReadOnlyList<FormerUnit> formerUnits)
    {
        foreach (var unit in formerUnits)
        {
            var recent = string.Equals(unit.Until, LastMonth, StringComparison.Ordinal);
            var name = TypeWords.WithoutType(unit.FullName, out var types);
            var (level, formerProvince, district) = unit.Level switch
            {
                FormerLevel.Province => (UnitLevel.FormerProvince, Province(unit, name, recent), -1),
                FormerLevel.District => (UnitLevel.District, ProvinceOf(unit), District(unit)),
                _ => (UnitLevel.FormerCommune, ProvinceOf(unit), DistrictOf(unit)),
            };
            _units.Add(name, new PlaceUnit(level, types, _provinceByCode[unit.Today.Value], formerProvince, district, Communes(unit.Communes), [], recent));
        }
    }

    // An older name of the same province ("Thừa Thiên Huế") stands for the one of 2025.
    private int Province(FormerUnit unit, string name, bool recent)
    {
        var number = recent ? _units.Next : _mainProvinces.GetValueOrDefault(unit.Today.Value, _units.Next);
        _mainProvinces.TryAdd(unit.Today.Value, _units.Next);
        _formerProvinces[name] = number;
        _units.Mean(name, _units.Next);
        return number;
    }

    private int District(FormerUnit unit)
    {
        var address = $"{unit.FullName}, {unit.Province}";
        _districts.TryAdd(address, _units.Next);
        _units.Mean(address, _units.Next);
        return _units.Next;
    }

    private int ProvinceOf(FormerUnit unit) => _formerProvinces.GetValueOrDefault(unit.Province, -1);

    private int DistrictOf(FormerUnit unit)
    {
        // Communes of one district stand together in the file.
        if (!ReferenceEquals(unit.District, _last.District) || !ReferenceEquals(unit.Province, _last.Province))
        {
            _last = (unit.District, unit.Province, _districts.GetValueOrDefault($"{unit.District}, {unit.Province}", -1));
        }

        return _last.Number;
    }

    private int[] Communes(IReadOnlyList<string> codes)
    {
        var result = new int[codes.Count];
        var count = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            if (_communeByCode.TryGetValue(codes[i], out var number))
            {
                result[count++] = number;
            }
        }

        return count == result.Length ? result : result[..count];
    }
}
