using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Content;

/// <summary>
/// Counts the lines of the content into the model of what follows what: articles and their ways of asking, intents, replies,
/// gists of the law, phrases of screening, lexicon, names of provinces, and <c>lexicon/spoken.yaml</c>. Reads lines, not YAML:
/// what the other readers report is not reported twice, and a line taken wrongly costs one count.
/// </summary>
internal static class SpeechFiles
{
    /// <summary>The model of a folder; an empty one when there is nothing to read.</summary>
    /// <param name="folder">The files; null for none.</param>
    /// <param name="lexicon">Chat spellings, read as what they mean.</param>
    /// <param name="without">Lines to leave out, to measure on them; null for none.</param>
    internal static SpeechModel Read(ContentFolder? folder, Lexicon lexicon, IReadOnlySet<string>? without = null)
    {
        var builder = new SpeechModelBuilder(lexicon, without);
        if (folder is null)
        {
            return builder.Build();
        }

        foreach (var entry in lexicon.Entries)
        {
            foreach (var meaning in entry.Means)
            {
                builder.Add(meaning);
            }
        }

        foreach (var file in folder.Below("articles", ".md"))
        {
            AddArticle(builder, file.Text);
        }

        foreach (var top in (string[])["intents", "replies", "law"])
        {
            foreach (var file in folder.Below(top, ".yaml"))
            {
                AddYaml(builder, file.Text);
            }
        }

        AddLists(builder, folder);
        AddNames(builder, folder);
        return builder.Build();
    }

    private static void AddArticle(SpeechModelBuilder builder, string text)
    {
        var head = text.StartsWith("---", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) : -1;
        if (head > 0)
        {
            AddYaml(builder, text.AsSpan(0, head));
        }

        foreach (var line in text.AsSpan(Math.Max(0, head)).EnumerateLines())
        {
            builder.Add(line);
        }
    }

    // "- a line", "- text: 'a line'", "gist: "a line"". Ids, days, sources and flows stay out.
    private static void AddYaml(SpeechModelBuilder builder, ReadOnlySpan<char> text)
    {
        var sources = false;
        foreach (var typed in text.EnumerateLines())
        {
            var line = typed.Trim();
            var item = line.StartsWith("- ", StringComparison.Ordinal);
            line = item ? line[2..].TrimStart() : line;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var key = colon > 0 && !line[..colon].Contains(' ') ? line[..colon] : default;
            sources = key.IsEmpty && item ? sources : line.StartsWith("sources:", StringComparison.Ordinal) || line.StartsWith("citations:", StringComparison.Ordinal);
            if (key is "gist" or "text" or "title" or "about" or "name" or "short")
            {
                builder.Add(line[(colon + 2)..]);
            }
            else if (item && key.IsEmpty && !sources)
            {
                builder.Add(line);
            }
        }
    }

    private static void AddLists(SpeechModelBuilder builder, ContentFolder folder)
    {
        AddYaml(builder, folder.Find("lexicon/off-topic.yaml")?.Text);
        AddYaml(builder, folder.Find("lexicon/spoken.yaml")?.Text);
        foreach (var line in (folder.Find("lexicon/synonyms.yaml")?.Text).AsSpan().EnumerateLines())
        {
            var words = line.IndexOf("words:", StringComparison.Ordinal);
            if (words > 0)
            {
                builder.Add(line[words..].TrimEnd("]}")["words:".Length..]);
            }
        }

        // Of the phrases of screening what stands between their signs.
        foreach (var typed in (folder.Find("screening/signals.yaml")?.Text).AsSpan().EnumerateLines())
        {
            var line = typed.Trim();
            var words = line.IndexOf("words: [", StringComparison.Ordinal);
            if (words < 0 && !line.StartsWith("- ", StringComparison.Ordinal))
            {
                continue;
            }

            line = words < 0 ? line[2..] : line[(words + "words: [".Length)..];
            foreach (var range in line.SplitAny("|,()[]<>.="))
            {
                if (!System.Text.Ascii.IsValid(line[range]))
                {
                    builder.Add(line[range]);
                }
            }
        }
    }

    private static void AddNames(SpeechModelBuilder builder, ContentFolder folder)
    {
        foreach (var (name, column, spoken) in (ReadOnlySpan<(string, int, bool)>)
        [
            ("provinces", 1, true), ("former-provinces", 0, true), ("short-names", 0, false),
            ("communes", 1, false), ("former-districts", 0, false),
        ])
        {
            foreach (var line in (folder.Find($"places/{name}.tsv")?.Text).AsSpan().EnumerateLines())
            {
                if (line.StartsWith('#') || line.IsEmpty)
                {
                    continue;
                }

                var at = 0;
                foreach (var range in line.Split('\t'))
                {
                    if (at++ == column)
                    {
                        if (spoken)
                        {
                            builder.Add(line[range]);
                        }
                        else
                        {
                            builder.AddName(line[range]);
                        }

                        break;
                    }
                }
            }
        }
    }
}
