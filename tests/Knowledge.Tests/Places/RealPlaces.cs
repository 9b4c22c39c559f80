using System.Text.Json;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Places;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Content;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Tests.Places;

/// <summary>The places and the lexicon of <c>content/vi</c>, read once.</summary>
internal static class RealPlaces
{
    internal static string ContentDirectory { get; } = FindContent();

    internal static List<ContentIssue> Issues { get; } = [];

    internal static PlaceFinder Finder { get; } = PlaceFileReader.Read(ContentDirectory, Issues);

    internal static Lexicon Lexicon { get; } = RepositoryContent.Pack.Lexicon;

    internal static PlaceMention? Find(string text) => Finder.Find(Utterance.Read(text, Lexicon));

    /// <summary>"Hải Phòng / Phường Hải Dương", "?" where the bot asks, "-" where no place was found.</summary>
    internal static string Say(string text) => Find(text) is { } found
        ? (found.Province ?? "") + (found.Commune is null ? "" : " / " + found.Commune) + (found.Ask ? "?" : "")
        : "-";

    /// <summary>The lines of a file below <c>tests/Evaluation</c>.</summary>
    internal static IEnumerable<JsonElement> Lines(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(ContentDirectory, "..", "..", "tests", "Evaluation", file)).Where(l => l.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static string FindContent()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "DvBot.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory?.FullName ?? throw new DirectoryNotFoundException("DvBot.sln"), "content", "vi");
    }
}
