using System.Globalization;
using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Law;

namespace DvBot.Knowledge.Content;

/// <summary>Reads <c>articles/&lt;topic&gt;/&lt;id&gt;.md</c>. Stateless.</summary>
internal static class ArticleFiles
{
    private const int TitleLimit = 60;
    private const int LabelLimit = 20;
    private const int AnswerWords = 80;
    private const int StepsWords = 70;
    private const int FewestAskedAs = 10;
    private const string StepsHeading = "## Làm gì tiếp";

    private static readonly string[] Audiences =
    [
        "nguoi-bi-bao-luc", "nguoi-chung-kien", "tre-em", "cha-me", "giao-vien", "can-bo", "nguoi-gay-bao-luc",
        "nguoi-cao-tuoi", "nguoi-khuyet-tat", "lgbt", "nuoc-ngoai", "moi-nguoi",
    ];

    private static readonly string[] Hedges =
    [
        "hỏi lại", "nên hỏi", "nên gọi hỏi", "theo ", "chưa rõ", "chưa chắc", "kiểm tra lại", "xác nhận", "chưa thấy",
    ];

    /// <summary>Reads every article. One that cannot be shown (no answer, low confidence, unknown provision) is left out.</summary>
    public static IReadOnlyDictionary<string, Article> Read(
        ContentFolder folder, LawRegistry law, DateOnly asOf, ShownText shown, AskedAsLines askedAs, List<ContentIssue> issues)
    {
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = new List<(string File, int Line, string Id)>();
        foreach (var file in folder.Below("articles", ".md"))
        {
            if (!known.TryAdd(file.Id, file.Shown))
            {
                issues.Add(new ContentIssue(file.Shown, 1, $"bài `{file.Id}` đã có ở {known[file.Id]}", "mỗi id một bài"));
                continue;
            }

            if (ReadOne(file, law, asOf, shown, askedAs, next, issues) is { } article)
            {
                articles.Add(article.Id, article);
            }
        }

        issues.AddRange(next.Where(n => !known.ContainsKey(n.Id))
            .Select(n => new ContentIssue(n.File, n.Line, $"bài `{n.Id}` không có", "cần id của một bài có thật")));
        return articles;
    }

    private static Article? ReadOne(
        ContentFile file, LawRegistry law, DateOnly asOf, ShownText shown, AskedAsLines askedAs,
        List<(string File, int Line, string Id)> next, List<ContentIssue> issues)
    {
        if (file.Folders.Count != 2)
        {
            issues.Add(new ContentIssue(file.Shown, 1, "bài không nằm trong thư mục của một chủ đề", "cần articles/<chủ đề>/<id>.md"));
            return null;
        }

        if (FrontMatter.Split(file, issues) is not { } parts || YamlFile.Parse(file.Shown, parts.Yaml, issues, lineOffset: 1) is not { } yaml)
        {
            return null;
        }

        yaml.OnlyKeys("id", "title", "short", "for", "asked-as", "citations", "facts", "confidence", "reviewed", "review-by", "next");
        yaml.NeedsKeys("asked-as", "citations", "facts", "next");
        var id = yaml.ReadId(file);
        var title = ReadTitle(yaml, "title", TitleLimit, shown);
        var label = ReadTitle(yaml, "short", LabelLimit, shown);
        var confidence = yaml.ReadConfidence();
        var citations = ReadCitations(yaml, parts, law, confidence, asOf);
        var lines = ReadAskedAs(yaml);
        askedAs.Add(id, file.Shown, lines);
        next.AddRange(yaml.TextsWithLines("next").Select(n => (file.Shown, n.Line, n.Text)));
        var (answer, steps) = ReadBody(file, parts, shown, issues);
        if (confidence == Confidence.Medium && !Hedges.Any(h => $"{answer}\n{steps}".Contains(h, StringComparison.OrdinalIgnoreCase)))
        {
            yaml.Issue("confidence", "độ tin `medium` mà bài nói như chắc chắn", "cần câu rào như \"nên hỏi lại\" hoặc \"theo ...\"");
        }

        var reviewed = yaml.Day("reviewed");
        var article = new Article(
            id, file.Folders[1], title, label, answer, steps,
            [.. lines.Select(l => l.Text)], citations, yaml.Texts("facts"), confidence, ReadAudience(yaml), yaml.Texts("next"),
            reviewed, yaml.CheckReviewBy(asOf));
        return answer.Length > 0 && title.Length > 0 && confidence != Confidence.Low && citations.All(c => law.TryResolve(c, out _))
            ? article
            : null;
    }

    private static string ReadTitle(YamlFile yaml, string key, int limit, ShownText shown)
    {
        var text = yaml.Text(key);
        shown.Length(yaml.File, yaml.LineOf(key), key, text, limit);
        shown.Check(yaml.File, yaml.LineOf(key), text);
        return text;
    }

    private static IReadOnlyList<string> ReadAudience(YamlFile yaml)
    {
        var audience = yaml.TextsWithLines("for");
        if (audience.Count == 0)
        {
            yaml.Issue("for", "`for` trống", $"cần ít nhất một trong: {string.Join(", ", Audiences)}");
        }

        foreach (var (who, line) in audience.Where(a => !Audiences.AsSpan().Contains(a.Text)))
        {
            yaml.IssueAt(line, $"nhóm `{who}` không có", $"cần một trong: {string.Join(", ", Audiences)}");
        }

        return [.. audience.Select(a => a.Text)];
    }

    private static IReadOnlyList<(string Text, int Line)> ReadAskedAs(YamlFile yaml)
    {
        var lines = yaml.TextsWithLines("asked-as");
        if (lines.Count < FewestAskedAs)
        {
            yaml.Issue("asked-as", $"chỉ có {lines.Count} cách hỏi", $"cần ít nhất {FewestAskedAs}");
        }

        var plain = lines.Count(l => l.Text.All(char.IsAscii));
        if (plain * 3 < lines.Count)
        {
            yaml.Issue("asked-as", $"chỉ {plain}/{lines.Count} cách hỏi không dấu", "cần ít nhất một phần ba");
        }

        return lines;
    }

    private static List<Citation> ReadCitations(YamlFile yaml, FrontMatter parts, LawRegistry law, Confidence confidence, DateOnly asOf)
    {
        var citations = new List<Citation>();
        var lines = yaml.TextsWithLines("citations");
        foreach (var (text, line) in lines)
        {
            if (!Citation.TryParse(text, out var citation))
            {
                yaml.IssueAt(line, $"căn cứ `{text}` không đúng dạng", "cần dạng `13/2022/QH15:Điều 25 khoản 1`");
                continue;
            }

            citations.Add(citation);
            if (!law.TryResolve(citation, out var provision))
            {
                yaml.IssueAt(line, $"căn cứ `{text}` không có trong law/", "cần thêm điều khoản này vào law/, hoặc sửa căn cứ");
                continue;
            }

            if (law.Documents[citation.Document].ReplacedBy is { } newer)
            {
                // An article that compares old and new law cites both.
                if (!lines.Any(l => l.Text.StartsWith(newer + ":", StringComparison.Ordinal)))
                {
                    yaml.IssueAt(line, $"văn bản {citation.Document} đã bị thay bằng {newer}", $"cần căn cứ của {newer}");
                }
            }
            else if (provision.InForceFrom > asOf)
            {
                // Law to come may be told of if the text names the year.
                if (!parts.Body.Contains(Year(provision.InForceFrom), StringComparison.Ordinal))
                {
                    yaml.IssueAt(line, $"căn cứ `{text}` tới ngày {Day(provision.InForceFrom)} mới có hiệu lực", "cần điều khoản đang có hiệu lực, hoặc nói rõ năm áp dụng trong bài");
                }
            }
            else if (!law.InForce(citation, asOf))
            {
                yaml.IssueAt(line, $"căn cứ `{text}` không có hiệu lực ngày {Day(asOf)}", "cần điều khoản đang có hiệu lực");
            }

            if (provision.Confidence < confidence)
            {
                yaml.Issue("confidence", $"độ tin của bài cao hơn độ tin của `{text}`", "cần độ tin thấp nhất trong các căn cứ");
            }
        }

        return citations;
    }

    private static (string Answer, string? Steps) ReadBody(ContentFile file, FrontMatter parts, ShownText shown, List<ContentIssue> issues)
    {
        shown.Check(file.Shown, parts.BodyLine, parts.Body);
        var lines = parts.Body.Split('\n');
        var heading = Array.FindIndex(lines, l => l.StartsWith('#'));
        var answer = string.Join('\n', heading < 0 ? lines : lines[..heading]).Trim();
        if (answer.Length == 0)
        {
            issues.Add(new ContentIssue(file.Shown, parts.BodyLine, "không có câu trả lời", "cần một đoạn trả lời sau dòng ---"));
        }

        if (Words(answer) > AnswerWords)
        {
            issues.Add(new ContentIssue(file.Shown, parts.BodyLine, $"câu trả lời dài {Words(answer)} từ", $"cần tối đa {AnswerWords}"));
        }

        if (heading < 0)
        {
            return (answer, null);
        }

        var headingLine = parts.BodyLine + heading;
        if (lines[heading].TrimEnd() != StepsHeading)
        {
            issues.Add(new ContentIssue(file.Shown, headingLine, $"đề mục `{lines[heading]}` không có", $"chỉ dùng `{StepsHeading}`"));
        }

        var second = Array.FindIndex(lines, heading + 1, l => l.StartsWith('#'));
        if (second >= 0)
        {
            issues.Add(new ContentIssue(file.Shown, parts.BodyLine + second, "có đề mục thứ hai", $"chỉ một đề mục `{StepsHeading}`"));
        }

        var steps = string.Join('\n', lines[(heading + 1)..]).Trim();
        var count = lines[(heading + 1)..].Count(l => l.Length > 1 && char.IsAsciiDigit(l[0]));
        if (count > 3)
        {
            issues.Add(new ContentIssue(file.Shown, headingLine, $"có {count} bước", "cần tối đa ba bước"));
        }

        if (Words(steps) > StepsWords)
        {
            issues.Add(new ContentIssue(file.Shown, headingLine, $"các bước dài {Words(steps)} từ", $"cần tối đa {StepsWords}"));
        }

        return (answer, steps.Length == 0 ? null : steps);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Words between blanks; the numbers of steps ("1.") do not count.</summary>
    private static int Words(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => !(w.Length == 2 && w[1] == '.' && char.IsAsciiDigit(w[0])));
}
