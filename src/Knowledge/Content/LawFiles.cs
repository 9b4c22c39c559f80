using DvBot.Knowledge.Law;

namespace DvBot.Knowledge.Content;

/// <summary>Reads <c>law/&lt;document&gt;/document.yaml</c> and the files of its articles. Stateless.</summary>
internal static class LawFiles
{
    /// <summary>Reads every document; what cannot be used is left out and reported.</summary>
    public static LawRegistry Read(ContentFolder folder, List<ContentIssue> issues)
    {
        var documents = new List<LawDocument>();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<Citation, string>();
        foreach (var files in folder.Below("law", ".yaml").GroupBy(f => f.Folders.Count == 2 ? f.Folders[1] : ""))
        {
            if (files.Key.Length == 0)
            {
                issues.AddRange(files.Select(f => new ContentIssue(f.Shown, 1, "tệp luật không nằm trong thư mục của một văn bản", "cần law/<số văn bản>/<tệp>.yaml")));
                continue;
            }

            var head = files.FirstOrDefault(f => f.Name == "document.yaml");
            if (head is null)
            {
                issues.Add(new ContentIssue(files.First().Shown, 1, "thư mục văn bản không có document.yaml", "cần tệp document.yaml cạnh tệp này"));
                continue;
            }

            if (ReadDocument(head, [.. files.Where(f => f != head)], places, issues) is not { } document)
            {
                continue;
            }

            if (numbers.TryGetValue(document.Number, out var other))
            {
                issues.Add(new ContentIssue(head.Shown, 1, $"văn bản {document.Number} đã có ở {other}", "mỗi văn bản một thư mục"));
                continue;
            }

            numbers.Add(document.Number, head.Shown);
            documents.Add(document);
        }

        return new LawRegistry(documents);
    }

    private static LawDocument? ReadDocument(
        ContentFile head, IReadOnlyList<ContentFile> articles, Dictionary<Citation, string> places, List<ContentIssue> issues)
    {
        if (YamlFile.Parse(head.Shown, head.Text, issues) is not { } yaml)
        {
            return null;
        }

        yaml.OnlyKeys("document", "name", "about", "in-force-from", "in-force-to", "replaces", "replaced-by", "confidence", "sources", "note");
        var number = yaml.Text("document");
        var folderName = FolderName(number);
        if (number.Length > 0 && head.Folders[1] != folderName)
        {
            yaml.Issue("document", $"thư mục `{head.Folders[1]}` không khớp số văn bản {number}", $"cần thư mục `{folderName}`");
        }

        var provisions = articles.SelectMany(f => ReadArticle(f, number, places, issues)).ToArray();
        var document = new LawDocument(
            number,
            yaml.Text("name"),
            yaml.Text("about"),
            yaml.Day("in-force-from"),
            yaml.OptionalDay("in-force-to"),
            yaml.Texts("replaces"),
            yaml.OptionalText("replaced-by"),
            yaml.ReadConfidence(),
            RequiredList(yaml, "sources"),
            provisions);
        CheckForce(yaml, document.InForceFrom, document.InForceTo);
        return number.Length == 0 ? null : document;
    }

    private static IEnumerable<Provision> ReadArticle(
        ContentFile file, string number, Dictionary<Citation, string> places, List<ContentIssue> issues)
    {
        if (YamlFile.Parse(file.Shown, file.Text, issues) is not { } yaml)
        {
            yield break;
        }

        yaml.OnlyKeys("article", "provisions");
        var article = yaml.Text("article");
        var expectedName = article.Replace("Điều ", "dieu-", StringComparison.Ordinal).Replace('đ', 'd').ToLowerInvariant();
        if (article.StartsWith("Điều ", StringComparison.Ordinal) && file.Id != expectedName)
        {
            yaml.Issue("article", $"tên tệp `{file.Name}` không khớp `{article}`", $"cần tên `{expectedName}.yaml`");
        }

        yaml.NeedsKeys("provisions");
        foreach (var item in yaml.Items("provisions"))
        {
            if (ReadProvision(item, article, number) is not { } provision)
            {
                continue;
            }

            if (!places.TryAdd(provision.Citation, file.Shown))
            {
                item.Issue("at", $"`{provision.Citation.At}` đã có ở {places[provision.Citation]}", "mỗi điều, khoản, điểm một mục");
                continue;
            }

            yield return provision;
        }
    }

    private static Provision? ReadProvision(YamlFile yaml, string article, string number)
    {
        yaml.OnlyKeys("at", "gist", "in-force-from", "in-force-to", "confidence", "facts", "sources", "note");
        var at = yaml.Text("at");
        var shaped = Citation.TryParse($"{number}:{at}", out var citation);
        if (at.Length > 0 && number.Length > 0 && (!shaped || (at != article && !at.StartsWith(article + " ", StringComparison.Ordinal))))
        {
            yaml.Issue("at", $"`{at}` không đúng dạng", $"cần dạng `{article} khoản 1 điểm a`");
        }

        var provision = new Provision(
            new Citation(number, at),
            yaml.Text("gist"),
            yaml.Day("in-force-from"),
            yaml.OptionalDay("in-force-to"),
            yaml.ReadConfidence(),
            RequiredList(yaml, "facts"),
            RequiredList(yaml, "sources"));
        CheckForce(yaml, provision.InForceFrom, provision.InForceTo);
        return shaped ? provision : null;
    }

    private static IReadOnlyList<string> RequiredList(YamlFile yaml, string key)
    {
        var list = yaml.Texts(key);
        if (list.Count == 0)
        {
            yaml.Issue(key, $"`{key}` trống", "cần ít nhất một mục");
        }

        return list;
    }

    private static void CheckForce(YamlFile yaml, DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            yaml.Issue("in-force-to", "ngày hết hiệu lực trước ngày có hiệu lực", "cần in-force-to sau in-force-from, hoặc để trống");
        }
    }

    private static string FolderName(string number) =>
        number.Replace('/', '-').Replace('Đ', 'D').Replace('đ', 'd');
}
