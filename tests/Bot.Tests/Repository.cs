namespace DvBot.Bot.Tests;

/// <summary>Where this working copy lies.</summary>
internal static class Repository
{
    private static readonly Lazy<string> _root = new(Find);

    /// <summary>The folder that holds <c>DvBot.sln</c>.</summary>
    public static string Root => _root.Value;

    /// <summary>The content that people are served.</summary>
    public static string Content => Path.Combine(Root, "content", "vi");

    /// <summary>A path inside this working copy, with slashes, as people write it.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DvBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No DvBot.sln above {AppContext.BaseDirectory}: the tests run from inside the working copy.");
    }
}
