using DvBot.Knowledge.Retrieval;

namespace DvBot.Knowledge.Content;

/// <summary>Reads <c>lexicon/synonyms.yaml</c> and <c>lexicon/off-topic.yaml</c>; both may be missing. Stateless.</summary>
internal static class SynonymFiles
{
    /// <summary>Reads the groups of near meaning.</summary>
    public static IReadOnlyList<SynonymGroup> ReadGroups(ContentFolder folder, List<ContentIssue> issues)
    {
        if (Open(folder, "lexicon/synonyms.yaml", issues) is not { } yaml)
        {
            return [];
        }

        yaml.OnlyKeys("groups");
        var groups = new List<SynonymGroup>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in yaml.Items("groups"))
        {
            item.OnlyKeys("id", "words");
            var id = item.Text("id");
            if (!owners.TryAdd("#" + id, id))
            {
                item.Issue("id", $"nhóm `{id}` có hai lần", "mỗi nhóm một mục");
            }

            var words = new List<string>();
            foreach (var (word, line) in item.TextsWithLines("words"))
            {
                if (owners.TryAdd(word, id))
                {
                    words.Add(word);
                }
                else
                {
                    item.IssueAt(line, $"`{word}` đã có ở nhóm `{owners[word]}`", "mỗi từ chỉ thuộc một nhóm");
                }
            }

            if (words.Count < 2)
            {
                item.Issue("words", $"nhóm `{id}` chỉ có {words.Count} từ", "cần ít nhất hai từ");
            }

            groups.Add(new SynonymGroup(id, words));
        }

        return groups;
    }

    /// <summary>Reads the ways of asking outside the scope.</summary>
    public static OffTopicTexts ReadOffTopic(ContentFolder folder, IReadOnlyCollection<string> intents, List<ContentIssue> issues)
    {
        if (Open(folder, "lexicon/off-topic.yaml", issues) is not { } yaml)
        {
            return OffTopicTexts.None;
        }

        yaml.OnlyKeys("intent", "words");
        var intent = yaml.Text("intent");
        if (!intents.Contains(intent))
        {
            yaml.Issue("intent", $"không có ý định `{intent}`", "cần id của một tệp trong intents/");
            return OffTopicTexts.None;
        }

        return new OffTopicTexts(intent, yaml.Texts("words"));
    }

    private static YamlFile? Open(ContentFolder folder, string path, List<ContentIssue> issues) =>
        folder.Find(path) is { } file ? YamlFile.Parse(file.Shown, file.Text, issues) : null;
}
