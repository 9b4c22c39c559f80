using DvBot.Knowledge.Law;
using DvBot.Knowledge.Places;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Content;

/// <summary>
/// Reads <c>content/vi</c> into a <see cref="ContentPack"/> and reports every problem at once, each as
/// <c>file:line: what is wrong, what is expected</c>. Never throws on bad content and never asks a clock. Thread safe.
/// </summary>
public static class ContentReader
{
    /// <summary>Reads a folder.</summary>
    /// <param name="directory">Path of <c>content/vi</c>.</param>
    /// <param name="asOf">The day on which law must be in force and reviews not be overdue; null takes <c>as-of</c> of <c>pack.yaml</c>.</param>
    /// <param name="requiredReplies">Ids of the replies the bot gives by name; null requires none.</param>
    /// <returns>
    /// The snapshot and the problems by file and line. What cannot be shown is left out of the snapshot; it is null when the
    /// folder or <c>pack.yaml</c> cannot be read.
    /// </returns>
    public static ContentReadResult Read(string directory, DateOnly? asOf = null, IReadOnlyCollection<string>? requiredReplies = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var issues = new List<ContentIssue>();
        var pack = ContentFolder.Read(directory, issues) is { } folder && PackHeader.Read(folder, issues) is { } header
            ? ReadPack(directory, folder, header, asOf ?? header.AsOf, requiredReplies ?? [], issues)
            : null;
        return new ContentReadResult(
            pack,
            [.. issues.OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line).ThenBy(i => i.Problem, StringComparer.Ordinal)]);
    }

    private static ContentPack ReadPack(
        string directory, ContentFolder folder, PackHeader header, DateOnly asOf, IReadOnlyCollection<string> requiredReplies, List<ContentIssue> issues)
    {
        // What does not need the rest is read beside it: the start of a server waits for all of this.
        Lexicon lexicon = null!;
        SignalLexicon signals = null!;
        PlaceFinder places = null!;
        var below = new List<ContentIssue>();
        var ofPlaces = new List<ContentIssue>();
        var ofSignals = new List<ContentIssue>();
        var ofLaw = new List<ContentIssue>();
        LawRegistry law = null!;
        Parallel.Invoke(
            () => places = PlaceFileReader.Read(directory, ofPlaces),
            () => lexicon = LexiconFileReader.Read(folder.Directory, folder, below),
            () => signals = ScreeningFileReader.Read(folder.Directory, ofSignals),
            () => law = LawFiles.Read(folder, ofLaw));
        issues.AddRange(ofLaw);
        issues.AddRange(below.Concat(ofSignals).Concat(ofPlaces).Select(i => i with { File = $"{folder.Directory}/{i.File}" }));

        var blocked = DirectoryFiles.ReadBlocked(folder, issues);
        var hotlines = DirectoryFiles.ReadHotlines(folder, blocked, asOf, issues);
        var showable = DirectoryFiles.Showable(hotlines, blocked);
        var shown = new ShownText(new PhoneNumbers(showable, blocked), issues);
        DirectoryFiles.CheckHotlines(folder, shown);

        var askedAs = new AskedAsLines(lexicon, issues);
        var articles = ArticleFiles.Read(folder, law, asOf, shown, askedAs, issues);
        var intents = ReplyFiles.ReadIntents(folder, shown, askedAs, issues);
        var replies = ReplyFiles.ReadReplies(folder, requiredReplies, shown, issues);
        foreach (var id in intents.Keys.Where(articles.ContainsKey))
        {
            issues.Add(new ContentIssue($"{folder.Directory}/intents/{id}.yaml", 1, $"id `{id}` cũng là id của một bài", "mỗi id chỉ dùng một lần"));
        }

        var synonyms = SynonymFiles.ReadGroups(folder, issues);
        var offTopic = SynonymFiles.ReadOffTopic(folder, [.. intents.Keys], issues);
        return new ContentPack
        {
            Version = $"{header.Version}+{folder.Hash}",
            AsOf = header.AsOf,
            Articles = articles,
            Intents = intents,
            Replies = replies,
            Law = law,
            Hotlines = hotlines,
            ShowableNumbers = showable,
            BlockedNumbers = blocked,
            Lexicon = lexicon,
            Signals = signals,
            Places = places,
            Synonyms = synonyms,
            OffTopic = offTopic,
            Answers = AnswerFinder.Build(articles.Values, intents.Values, law, askedAs.Read, synonyms, offTopic),
        };
    }
}
