using System.Globalization;
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
        foreach (var row in file.Rows(6))
        {
            if (!IsUnitType(file, row[2], "Tỉnh", "Thành phố") || !IsEarlierType(file, row[3]) || !TryPoint(file, row[4], row[5], out var lat, out var lon))
            {
                continue;
            }

            if (row[0].Length == 0 || row[1].Length == 0 || !seen.Add(row[0]))
            {
                file.Issue($"mã `{row[0]}` trống, có hai lần hoặc không có tên", "mỗi tỉnh cần một mã riêng và một tên");
                continue;
            }

            result.Add(new Province(new ProvinceCode(row[0]), row[1], row[2], row[3].Length == 0 ? null : row[3], lat, lon));
        }

        return result;
    }

    private static List<Commune> ReadCommunes(TsvFile file, HashSet<string> provinces)
    {
        var result = new List<Commune>(3400);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Rows(7))
        {
            if (!IsUnitType(file, row[2], "Xã", "Phường", "Đặc khu") || !IsEarlierType(file, row[4]) || !IsProvince(file, row[3], provinces) ||
                !TryPoint(file, row[5], row[6], out var lat, out var lon))
            {
                continue;
            }

            if (row[0].Length == 0 || row[1].Length == 0 || !seen.Add(row[0]))
            {
                file.Issue($"mã `{row[0]}` trống, có hai lần hoặc không có tên", "mỗi xã cần một mã riêng và một tên");
                continue;
            }

            result.Add(new Commune(row[0], row[1], row[2], new ProvinceCode(file.Shared(row[3])), row[4].Length == 0 ? null : row[4], lat, lon));
        }

        return result;
    }

    private static void ReadFormerProvinces(TsvFile file, HashSet<string> provinces, List<FormerUnit> result)
    {
        foreach (var row in file.Rows(3))
        {
            var name = TypeWords.WithoutType(row[0], out var type);
            if (HasType(file, row[0], type) && IsProvince(file, row[1], provinces))
            {
                result.Add(new FormerUnit(FormerLevel.Province, row[0], "", name, new ProvinceCode(file.Shared(row[1])), file.Shared(row[2]), []));
            }
        }
    }

    private static void ReadFormerDistricts(TsvFile file, HashSet<string> provinces, HashSet<string> communes, List<FormerUnit> result)
    {
        var formerProvinces = result.Select(u => u.Province).ToHashSet(StringComparer.Ordinal);
        foreach (var row in file.Rows(5))
        {
            TypeWords.WithoutType(row[0], out var type);
            if (!HasType(file, row[0], type) || !IsProvince(file, row[2], provinces))
            {
                continue;
            }

            if (!formerProvinces.Contains(row[1]))
            {
                file.Issue($"không có tỉnh cũ `{row[1]}`", "cần một tên trong former-provinces.tsv, không có loại");
            }

            result.Add(new FormerUnit(
                FormerLevel.District, row[0], "", file.Shared(row[1]), new ProvinceCode(file.Shared(row[2])), file.Shared(row[3]), Codes(file, row[4], communes)));
        }
    }

    private static void ReadFormerCommunes(TsvFile file, HashSet<string> provinces, HashSet<string> communes, List<FormerUnit> result)
    {
        var districts = result.Where(u => u.Level == FormerLevel.District).Select(u => (u.FullName, u.Province)).ToHashSet();
        foreach (var row in file.Rows(6))
        {
            TypeWords.WithoutType(row[0], out var type);
            if (!HasType(file, row[0], type) || !IsProvince(file, row[3], provinces))
            {
                continue;
            }

            if (!districts.Contains((row[1], row[2])))
            {
                file.Issue($"không có `{row[1]}` của tỉnh cũ `{row[2]}`", "cần một huyện trong former-districts.tsv");
            }

            result.Add(new FormerUnit(
                FormerLevel.Commune, row[0], file.Shared(row[1]), file.Shared(row[2]), new ProvinceCode(file.Shared(row[3])), file.Shared(row[4]), Codes(file, row[5], communes)));
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
        foreach (var row in file.Rows(3))
        {
            if (!seen.Add(row[0]))
            {
                file.Issue($"`{row[0]}` có hai lần", "cần gộp vào một dòng, các nghĩa cách nhau bằng |");
                continue;
            }

            if (row[2] is not ("luôn" or "nơi"))
            {
                file.Issue($"không hiểu `{row[2]}` ở cột thứ ba", "cần `luôn` hoặc `nơi`");
                continue;
            }

            var means = row[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var unknown = Array.FindAll(means, m => !known.Contains(m));
            foreach (var meaning in unknown)
            {
                file.Issue($"không có địa danh `{meaning}`", "cần tên một tỉnh, hoặc `Huyện X, tỉnh cũ` như trong former-districts.tsv");
            }

            if (means.Length > 0 && unknown.Length == 0)
            {
                result.Add(new ShortName(row[0], means, row[2] == "luôn"));
            }
        }

        return result;
    }

    private static List<CommonWord> ReadCommonWords(TsvFile file)
    {
        var result = new List<CommonWord>(800);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Rows(2))
        {
            WordNeed? need = row[1] switch
            {
                "nơi" => WordNeed.Cue,
                "loại" => WordNeed.TypeWord,
                "không" => WordNeed.Never,
                _ => null,
            };
            if (need is null)
            {
                file.Issue($"không hiểu `{row[1]}` ở cột thứ hai", "cần `nơi`, `loại` hoặc `không`");
            }
            else if (!seen.Add(row[0]))
            {
                file.Issue($"`{row[0]}` có hai lần", "mỗi từ chỉ cần một dòng");
            }
            else
            {
                result.Add(new CommonWord(row[0], need.Value));
            }
        }

        return result;
    }

    private static string[] Codes(TsvFile file, string cell, HashSet<string> communes)
    {
        var codes = cell.Split(';', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < codes.Length; i++)
        {
            if (!communes.Contains(codes[i]))
            {
                file.Issue($"không có xã mang mã `{codes[i]}`", "cần mã trong communes.tsv");
            }

            codes[i] = file.Shared(codes[i]);
        }

        return codes;
    }

    private static bool IsProvince(TsvFile file, string code, HashSet<string> provinces) =>
        provinces.Contains(code) || file.Issue($"không có tỉnh mang mã `{code}`", "cần mã trong provinces.tsv");

    private static bool HasType(TsvFile file, string name, UnitTypes type) =>
        type != UnitTypes.None || file.Issue($"`{name}` không có từ chỉ loại", "cần tên đầy đủ như `Xã Tân Lập`");

    private static bool IsUnitType(TsvFile file, string word, params ReadOnlySpan<string> allowed) =>
        allowed.Contains(word) || file.Issue($"loại `{word}` không đúng", $"cần {string.Join(", ", allowed.ToArray())}");

    private static bool IsEarlierType(TsvFile file, string word) =>
        word.Length == 0 || TypeWords.OfUnit(word) != UnitTypes.None || file.Issue($"loại cũ `{word}` không đúng", "để trống hoặc viết một từ chỉ loại");

    private static bool TryPoint(TsvFile file, string latitude, string longitude, out double lat, out double lon)
    {
        lon = 0;
        return (double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out lat) && lat is > 5 and < 25 &&
                double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out lon) && lon is > 100 and < 120) ||
            file.Issue($"toạ độ `{latitude}`, `{longitude}` không đúng", "cần vĩ độ 5–25 và kinh độ 100–120, viết với dấu chấm");
    }
}
