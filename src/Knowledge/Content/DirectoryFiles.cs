using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Support;

namespace DvBot.Knowledge.Content;

/// <summary>Reads <c>directory/hotlines.yaml</c> and <c>directory/blocked.yaml</c>. Stateless.</summary>
internal static class DirectoryFiles
{
    private static readonly string[] Kinds = ["police", "fire", "child", "health", "hotline", "legal-aid", "other"];
    private static readonly string[] States = ["dang-cong-bo", "can-kiem-tra", "chua-van-hanh"];

    /// <summary>Reads the numbers that must not be shown: blocked ones and those an editor has yet to call.</summary>
    public static HashSet<string> ReadBlocked(ContentFolder folder, List<ContentIssue> issues)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        if (Open(folder, "directory/blocked.yaml", issues) is not { } yaml)
        {
            return numbers;
        }

        yaml.OnlyKeys("blocked", "check-first");
        foreach (var item in yaml.Items("blocked").Concat(yaml.Items("check-first")))
        {
            item.OnlyKeys("number", "reason", "source");
            item.NeedsKeys("reason", "source");
            var digits = PhoneNumbers.Digits(item.Text("number"));
            if (digits.Length < 3)
            {
                item.Issue("number", "số điện thoại quá ngắn", "cần ít nhất ba chữ số");
            }
            else if (!numbers.Add(digits))
            {
                item.Issue("number", $"số {item.Text("number")} có hai lần", "mỗi số một mục");
            }
        }

        return numbers;
    }

    /// <summary>Reads the national lines; texts for people are checked by <see cref="CheckHotlines"/>.</summary>
    public static IReadOnlyList<Hotline> ReadHotlines(ContentFolder folder, IReadOnlySet<string> blocked, DateOnly asOf, List<ContentIssue> issues)
    {
        if (Open(folder, "directory/hotlines.yaml", issues) is not { } yaml)
        {
            return [];
        }

        yaml.OnlyKeys("reviewed", "review-by", "hotlines");
        yaml.Day("reviewed");
        yaml.CheckReviewBy(asOf);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var lines = new List<Hotline>();
        foreach (var item in yaml.Items("hotlines"))
        {
            var line = ReadHotline(item, blocked);
            if (!ids.Add(line.Id))
            {
                item.Issue("id", $"đường dây `{line.Id}` có hai lần", "mỗi đường dây một mục");
                continue;
            }

            if (line.Confidence != Confidence.Low)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>The digits of the numbers that may be shown.</summary>
    public static HashSet<string> Showable(IEnumerable<Hotline> hotlines, IReadOnlySet<string> blocked) =>
        hotlines.Where(h => h.Status != "chua-van-hanh")
            .SelectMany(h => h.Phones)
            .Select(PhoneNumbers.Digits)
            .Where(d => !blocked.Contains(d))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Checks what people see of the lines; needs the numbers, which come from the same file.</summary>
    public static void CheckHotlines(ContentFolder folder, ShownText shown)
    {
        if (folder.Find("directory/hotlines.yaml") is not { } file || YamlFile.Parse(file.Shown, file.Text, []) is not { } yaml)
        {
            return;
        }

        foreach (var item in yaml.Items("hotlines"))
        {
            foreach (var key in new[] { "name", "hours", "cost", "for-what", "before", "say" })
            {
                shown.Check(item.File, item.LineOf(key), item.OptionalText(key) ?? "");
            }
        }
    }

    private static Hotline ReadHotline(YamlFile item, IReadOnlySet<string> blocked)
    {
        item.OnlyKeys("id", "name", "kind", "phones", "hours", "cost", "scope", "status", "for-what", "note", "before", "say", "confidence", "sources");
        var id = item.Text("id");
        var kind = item.OptionalText("kind") ?? KindOf(id);
        if (!Kinds.AsSpan().Contains(kind))
        {
            item.Issue("kind", $"loại `{kind}` không có", $"cần một trong: {string.Join(", ", Kinds)}");
        }

        var status = item.Text("status");
        if (status.Length > 0 && !States.AsSpan().Contains(status))
        {
            item.Issue("status", $"tình trạng `{status}` không có", $"cần một trong: {string.Join(", ", States)}");
        }

        item.NeedsKeys("phones");
        var phones = item.TextsWithLines("phones");
        foreach (var (phone, line) in phones.Where(p => blocked.Contains(PhoneNumbers.Digits(p.Text))))
        {
            item.IssueAt(line, $"số {phone} đang bị chặn", "cần bỏ số này, hoặc bỏ nó khỏi blocked.yaml sau khi gọi thử");
        }

        if (item.Items("sources").Count == 0)
        {
            item.Issue("sources", "`sources` trống", "cần ít nhất một nguồn");
        }

        foreach (var source in item.Items("sources"))
        {
            source.OnlyKeys("title", "date", "url");
            source.NeedsKeys("title", "date");
        }

        return new Hotline(id, item.Text("name"), kind, [.. phones.Select(p => p.Text)], item.Text("say"), status, item.ReadConfidence())
        {
            Hours = item.Text("hours"),
            Cost = item.Text("cost"),
            ForWhat = item.Text("for-what"),
            Before = item.OptionalText("before"),
        };
    }

    /// <summary>The kind of the lines everybody knows, so that the file need not repeat it.</summary>
    private static string KindOf(string id) => id switch
    {
        "113" => "police",
        "114" => "fire",
        "115" => "health",
        "111" => "child",
        "18001233" => "legal-aid",
        "1900969680" or "18001768" or "csaga" or "dv-national" => "hotline",
        _ => "other",
    };

    private static YamlFile? Open(ContentFolder folder, string path, List<ContentIssue> issues)
    {
        if (folder.Find(path) is { } file)
        {
            return YamlFile.Parse(file.Shown, file.Text, issues);
        }

        issues.Add(new ContentIssue($"{folder.Directory}/{path}", 1, "thiếu tệp này", "bot cần danh sách số điện thoại"));
        return null;
    }
}
