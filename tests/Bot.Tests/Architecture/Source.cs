namespace DvBot.Bot.Tests.Architecture;

/// <summary>The files of this working copy.</summary>
internal static class Source
{
    private static readonly string[] _made = [".git", ".vs", "bin", "obj", "data", "node_modules", "artifacts", "TestResults"];

    /// <summary>Source files of the product, as paths from the root.</summary>
    public static IReadOnlyList<string> Product() => [.. All().Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>Every file that is not made by a tool, as paths from the root.</summary>
    public static IEnumerable<string> All() => In(Repository.Root).Select(Repository.Relative).Order(StringComparer.Ordinal);

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) != ".git")
            .Concat(Directory.EnumerateDirectories(folder).Where(d => !_made.Contains(Path.GetFileName(d))).SelectMany(In));
}
