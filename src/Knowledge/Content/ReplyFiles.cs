using DvBot.Knowledge.Articles;

namespace DvBot.Knowledge.Content;

/// <summary>Reads <c>replies/*.yaml</c> and <c>intents/*.yaml</c>. Stateless.</summary>
internal static class ReplyFiles
{
    private const int QuickReplyLimit = 20;

    private static readonly string[] Kinds = ["smalltalk", "offtopic", "insult", "gibberish", "override", "flirt", "command"];

    /// <summary>Reads the named replies and reports those of <paramref name="required"/> that are missing.</summary>
    public static IReadOnlyDictionary<string, NamedReply> ReadReplies(
        ContentFolder folder, IReadOnlyCollection<string> required, ShownText shown, List<ContentIssue> issues)
    {
        var replies = new Dictionary<string, NamedReply>(StringComparer.Ordinal);
        foreach (var file in folder.Below("replies", ".yaml"))
        {
            if (YamlFile.Parse(file.Shown, file.Text, issues) is not { } yaml)
            {
                continue;
            }

            yaml.OnlyKeys("id", "when", "variants");
            var id = yaml.ReadId(file);
            yaml.Text("when");
            var variants = ReadVariants(yaml, "variants", parameters: true, shown);
            if (variants.Count == 0)
            {
                yaml.Issue("variants", "không có cách nói nào", "cần ít nhất một mục `- text: ...`");
            }
            else if (!replies.TryAdd(id, new NamedReply(id, variants)))
            {
                yaml.Issue("id", $"câu trả lời `{id}` có hai tệp", "mỗi id một tệp");
            }
        }

        foreach (var id in required.Where(id => !replies.ContainsKey(id)).Order(StringComparer.Ordinal))
        {
            issues.Add(new ContentIssue($"{folder.Directory}/replies/{id}.yaml", 1, $"thiếu câu trả lời `{id}`", "bot cần tệp này"));
        }

        return replies;
    }

    /// <summary>Reads small talk, off-topic and commands.</summary>
    /// <param name="folder">The content.</param>
    /// <param name="shown">Rules for shown text.</param>
    /// <param name="askedAs">Receives the ways of asking, for the search of collisions.</param>
    /// <param name="issues">Receives the problems.</param>
    public static IReadOnlyDictionary<string, IntentReply> ReadIntents(
        ContentFolder folder, ShownText shown, AskedAsLines askedAs, List<ContentIssue> issues)
    {
        var intents = new Dictionary<string, IntentReply>(StringComparer.Ordinal);
        foreach (var file in folder.Below("intents", ".yaml"))
        {
            if (YamlFile.Parse(file.Shown, file.Text, issues) is not { } yaml)
            {
                continue;
            }

            yaml.OnlyKeys("id", "kind", "when", "reply", "asked-as");
            var id = yaml.ReadId(file);
            var kind = yaml.Text("kind");
            if (kind.Length > 0 && !Kinds.AsSpan().Contains(kind))
            {
                yaml.Issue("kind", $"loại `{kind}` không có", $"cần một trong: {string.Join(", ", Kinds)}");
            }

            var variants = ReadVariants(yaml, "reply", parameters: false, shown);
            if (variants.Count == 0 && kind != "command")
            {
                yaml.Issue("reply", "không có câu trả lời nào", "cần ít nhất một mục `- text: ...` (chỉ loại command được để trống)");
            }

            var lines = yaml.TextsWithLines("asked-as");
            if (lines.Count == 0)
            {
                yaml.Issue("asked-as", "không có cách hỏi nào", "cần các dòng `- ...`");
            }

            askedAs.Add(id, file.Shown, lines);
            if (!intents.TryAdd(id, new IntentReply(id, kind, variants, [.. lines.Select(l => l.Text)])))
            {
                yaml.Issue("id", $"ý định `{id}` có hai tệp", "mỗi id một tệp");
            }
        }

        return intents;
    }

    private static List<ReplyVariant> ReadVariants(YamlFile yaml, string key, bool parameters, ShownText shown)
    {
        var variants = new List<ReplyVariant>();
        foreach (var item in yaml.Items(key))
        {
            item.OnlyKeys("text", "quick");
            var text = item.Text("text");
            shown.Check(item.File, item.LineOf("text"), text, parameters);
            var quick = item.Items("quick").Select(q => ReadQuick(q, parameters, shown)).ToArray();
            if (text.Length > 0)
            {
                variants.Add(new ReplyVariant(text, quick));
            }
        }

        return variants;
    }

    private static QuickReply ReadQuick(YamlFile yaml, bool parameters, ShownText shown)
    {
        yaml.OnlyKeys("title", "send");
        var title = yaml.Text("title");
        shown.Check(yaml.File, yaml.LineOf("title"), title, parameters);
        shown.Length(yaml.File, yaml.LineOf("title"), "title", title, QuickReplyLimit);
        return new QuickReply(title, yaml.Text("send"));
    }
}
