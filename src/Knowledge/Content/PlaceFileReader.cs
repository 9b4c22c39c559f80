using System.Globalization;
using System.Runtime.CompilerServices;
using DvBot.Knowledge.Places;

namespace DvBot.Knowledge.Content;

/// <summary>
/// Reads <c>places/*.tsv</c>. Reports every problem and leaves out only the line that has it; never throws on bad content.
/// </summary>
internal static class PlaceFileReader
{
    /// <summary>Reads the places of a folder; <see cref="PlaceFinder.Empty"/> (with an issue) when there are none.</summary>
    /// <param name="directory">Path of <c>content/vi</c>.</param>
    /// <param name="issues">Receives the problems, in Vietnamese.</param>
    internal static PlaceFinder Read(string directory, List<ContentIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(issues);
        if (!Directory.Exists(Path.Combine(directory, "places")))
        {
            issues.Add(new ContentIssue("places", 1, "không có thư mục địa danh", "cần thư mục places với các tệp .tsv"));
            return PlaceFinder.Empty;
        }

        var provinces = ReadProvinces(new TsvFile(directory, "places/provinces.tsv", issues));
        if (provinces.Count == 0)
        {
            return PlaceFinder.Empty;
        }

        var codes = provinces.Select(p => p.Code.Value).ToHashSet(StringComparer.Ordinal);
        var communes = ReadCommunes(new TsvFile(directory, "places/communes.tsv", issues), codes);
        var communeCodes = communes.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var former = new List<FormerUnit>(communes.Count * 4);
        ReadFormerProvinces(new TsvFile(directory, "places/former-provinces.tsv", issues), codes, former);
        ReadFormerDistricts(new TsvFile(directory, "places/former-districts.tsv", issues), codes, communeCodes, former);
        ReadFormerCommunes(new TsvFile(directory, "places/former-communes.tsv", issues), codes, communeCodes, former);
        var shortNames = ReadShortNames(new TsvFile(directory, "places/short-names.tsv", issues), provinces, former);
        var words = ReadCommonWords(new TsvFile(directory, "places/common-words.tsv", issues));
        return PlaceFinder.Of(new PlaceTables(provinces, communes, former, shortNames, words));
    }

    private static List<Province> ReadProvinces(TsvFile file)
    {
        var result = new List<Province>(34);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (file.Next(6))
        {
            if (!IsUnitType(file, 2, "Tỉnh", "Thành phố") || !IsEarlierType(file, 3) || !TryPoint(file, 4, 5, out var lat, out var lon))
            {
                continue;
            }

            var code = file.Text(0);
            if (file[1].IsWhiteSpace() || !seen.Add(code))
            {
                file.Issue($"mã `{code}` có hai lần hoặc không có tên", "mỗi tỉnh cần một mã riêng và một tên");
                continue;
            }

            result.Add(new Province(new ProvinceCode(code), file.Text(1), file.Shared(2), file[3].IsEmpty ? null : file.Shared(3), lat, lon));
        }

        return result;
    }

    private static List<Commune> ReadCommunes(TsvFile file, HashSet<string> provinces)
    {
        var result = new List<Commune>(3400);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (file.Next(7))
        {
            if (!IsUnitType(file, 2, "Xã", "Phường", "Đặc khu") || !IsEarlierType(file, 4) || !IsProvince(file, 3, provinces) ||
                !TryPoint(file, 5, 6, out var lat, out var lon))
            {
                continue;
            }

            var code = file.Text(0);
            if (file[1].IsWhiteSpace() || !seen.Add(code))
            {
                file.Issue($"mã `{code}` có hai lần hoặc không có tên", "mỗi xã cần một mã riêng và một tên");
                continue;
            }

            result.Add(new Commune(code, file.Text(1), file.Shared(2), new ProvinceCode(file.Shared(3)), file[4].IsEmpty ? null : file.Shared(4), lat, lon));
        }

        return result;
    }

    private static void ReadFormerProvinces(TsvFile file, HashSet<string> provinces, List<FormerUnit> result)
    {
        while (file.Next(3))
        {
            if (HasType(file) && IsProvince(file, 1, provinces))
            {
                var name = file.Text(0);
                result.Add(new FormerUnit(
                    FormerLevel.Province, name, "", TypeWords.WithoutType(name, out _), new ProvinceCode(file.Shared(1)), file.Shared(2), []));
            }
        }
    }

    private static void ReadFormerDistricts(TsvFile file, HashSet<string> provinces, HashSet<string> communes, List<FormerUnit> result)
    {
        var formerProvinces = result.Select(u => u.Province).ToHashSet(StringComparer.Ordinal);
        while (file.Next(5))
        {
            if (!HasType(file) || !IsProvince(file, 2, provinces))
            {
                continue;
            }

            var province = file.Shared(1);
            if (!formerProvinces.Contains(province))
            {
                file.Issue($"không có tỉnh cũ `{province}`", "cần một tên trong former-provinces.tsv, không có loại");
            }

            result.Add(new FormerUnit(
                FormerLevel.District, file.Text(0), "", province, new ProvinceCode(file.Shared(2)), file.Shared(3), Codes(file, 4, communes)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadFormerCommunes(TsvFile file, HashSet<string> provinces, HashSet<string> communes, List<FormerUnit> result)
    {
        var districts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in result)
        {
            if (unit.Level == FormerLevel.District)
            {
                districts.Add($"{unit.FullName}, {unit.Province}");
            }
        }

        // Communes of one district stand together.
        var lastDistrict = "";
        var lastProvince = "";
        while (file.Next(6))
        {
            if (!HasType(file) || !IsProvince(file, 3, provinces))
            {
                continue;
            }

            var district = file.Shared(1);
            var province = file.Shared(2);
            var same = ReferenceEquals(district, lastDistrict) && ReferenceEquals(province, lastProvince);
            (lastDistrict, lastProvince) = (district, province);
            if (!same && !districts.Contains($"{district}, {province}"))
            {
                file.Issue($"không có `{district}` của tỉnh cũ `{province}`", "cần một huyện trong former-districts.tsv");
            }

            result.Add(new FormerUnit(
                FormerLevel.Commune, file.Text(0), district, province, new ProvinceCode(file.Shared(3)), file.Shared(4), Codes(file, 5, communes)));
        }
    }

    private static List<ShortName> ReadShortNames(TsvFile file, List<Province> provinces, List<FormerUnit> former)
    {
        var known = provinces.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in former)
        {
            if (unit.Level != FormerLevel.Commune)
            {
                known.Add(unit.Level == FormerLevel.Province ? unit.Province : $"{unit.FullName}, {unit.Province}");
            }
        }

        var result = new List<ShortName>(150);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (file.Next(3))
        {
            var form = file.Text(0);
            if (!seen.Add(form))
            {
                file.Issue($"`{form}` có hai lần", "cần gộp vào một dòng, các nghĩa cách nhau bằng |");
                continue;
            }

            var when = file.Text(2);
            if (when is not ("luôn" or "nơi"))
            {
                file.Issue($"không hiểu `{when}` ở cột thứ ba", "cần `luôn` hoặc `nơi`");
                continue;
            }

            var means = file.Text(1).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var unknown = Array.FindAll(means, m => !known.Contains(m));
            foreach (var meaning in unknown)
            {
                file.Issue($"không có địa danh `{meaning}`", "cần tên một tỉnh, hoặc `Huyện X, tỉnh cũ` như trong former-districts.tsv");
            }

            if (means.Length > 0 && unknown.Length == 0)
            {
                result.Add(new ShortName(form, means, when == "luôn"));
            }
        }

        return result;
    }

    private static List<CommonWord> ReadCommonWords(TsvFile file)
    {
        var result = new List<CommonWord>(2500);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (file.Next(2))
        {
            var form = file.Text(0);
            WordNeed? need = file[1] switch
            {
                "nơi" => WordNeed.Cue,
                "loại" => WordNeed.TypeWord,
                "không" => WordNeed.Never,
                "ghép" => WordNeed.Compound,
                _ => null,
            };
            if (need is null)
            {
                file.Issue($"không hiểu `{file[1]}` ở cột thứ hai", "cần `nơi`, `loại`, `không` hoặc `ghép`");
            }
            else if (!seen.Add(need == WordNeed.Compound ? form + "|" : form))
            {
                file.Issue($"`{form}` có hai lần", "mỗi từ chỉ cần một dòng");
            }
            else
            {
                result.Add(new CommonWord(form, need.Value));
            }
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string[] Codes(TsvFile file, int cell, HashSet<string> communes)
    {
        var text = file[cell];
        if (text.IsEmpty)
        {
            return [];
        }

        var codes = new string[text.Count(';') + 1];
        var start = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var length = text[start..].IndexOf(';');
            codes[i] = file.Shared(length < 0 ? text[start..] : text.Slice(start, length));
            start += length + 1;
            if (!communes.Contains(codes[i]))
            {
                file.Issue($"không có xã mang mã `{codes[i]}`", "cần mã trong communes.tsv");
            }
        }

        return codes;
    }

    private static bool IsProvince(TsvFile file, int cell, HashSet<string> provinces) =>
        provinces.Contains(file.Shared(cell)) || file.Issue($"không có tỉnh mang mã `{file[cell]}`", "cần mã trong provinces.tsv");

    private static bool HasType(TsvFile file) =>
        TypeWords.StartsWithType(file[0]) || file.Issue($"`{file[0]}` không có từ chỉ loại", "cần tên đầy đủ như `Xã Tân Lập`");

    private static bool IsUnitType(TsvFile file, int cell, params ReadOnlySpan<string> allowed) =>
        allowed.Contains(file.Shared(cell)) || file.Issue($"loại `{file[cell]}` không đúng", $"cần {string.Join(", ", allowed.ToArray())}");

    private static bool IsEarlierType(TsvFile file, int cell) =>
        file[cell].IsEmpty || TypeWords.OfUnit(file.Shared(cell)) != UnitTypes.None || file.Issue($"loại cũ `{file[cell]}` không đúng", "để trống hoặc viết một từ chỉ loại");

    private static bool TryPoint(TsvFile file, int latitude, int longitude, out double lat, out double lon)
    {
        lon = 0;
        return (double.TryParse(file[latitude], NumberStyles.Float, CultureInfo.InvariantCulture, out lat) && lat is > 5 and < 25 &&
                double.TryParse(file[longitude], NumberStyles.Float, CultureInfo.InvariantCulture, out lon) && lon is > 100 and < 120) ||
            file.Issue($"toạ độ `{file[latitude]}`, `{file[longitude]}` không đúng", "cần vĩ độ 5–25 và kinh độ 100–120, viết với dấu chấm");
    }
}
