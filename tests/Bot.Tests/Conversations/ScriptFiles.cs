namespace DvBot.Bot.Tests.Conversations;

/// <summary>The scripts of this repository.</summary>
internal static class ScriptFiles
{
    /// <summary>Kinds of situations: the folders.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["danger", "answers", "handoff", "flows", "corrections", "typing", "privacy", "small-talk"];

    /// <summary>The folder of all scripts.</summary>
    public static string Folder => Path.Combine(Repository.Root, "tests", "Conversations", "vi");

    /// <summary>Paths from the root of the repository, in order.</summary>
    public static IReadOnlyList<string> All() =>
        [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(Repository.Relative).Order(StringComparer.Ordinal)];

    /// <summary>Reads one.</summary>
    /// <exception cref="ScriptException">It cannot be understood.</exception>
    public static Script Read(string path) => ScriptParser.Parse(path, File.ReadAllText(Path.Combine(Repository.Root, path)));
}
