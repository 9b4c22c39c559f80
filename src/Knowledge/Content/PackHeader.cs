namespace DvBot.Knowledge.Content;

/// <summary>What <c>pack.yaml</c> says about the content as a whole.</summary>
/// <param name="Version">Version given by the editors.</param>
/// <param name="Language">Language tag, <c>vi</c>.</param>
/// <param name="AsOf">Day for which the content is stated to be right.</param>
internal sealed record PackHeader(string Version, string Language, DateOnly AsOf)
{
    /// <summary>Reads <c>pack.yaml</c>; null (with issues) when it cannot be used.</summary>
    public static PackHeader? Read(ContentFolder folder, List<ContentIssue> issues)
    {
        if (folder.Find("pack.yaml") is not { } file)
        {
            issues.Add(new ContentIssue($"{folder.Directory}/pack.yaml", 1, "thiếu tệp pack.yaml", "cần tệp này với version, language, as-of"));
            return null;
        }

        if (YamlFile.Parse(file.Shown, file.Text, issues) is not { } yaml)
        {
            return null;
        }

        yaml.OnlyKeys("version", "language", "as-of", "reviewers");
        var header = new PackHeader(yaml.Text("version"), yaml.Text("language"), yaml.Day("as-of"));
        if (header.Language is not ("" or "vi"))
        {
            yaml.Issue("language", $"ngôn ngữ `{header.Language}` chưa dùng được", "cần `vi`");
        }

        return header;
    }
}
