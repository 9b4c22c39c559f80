namespace DvBot.Benchmarks;

/// <summary>Where things lie in the repository this program was built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>DvBot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The content of the bot.</summary>
    public static string Content => Path.Combine(Root, "content", "vi");

    /// <summary>The server as built for release.</summary>
    public static string Server => Path.Combine(Root, "src", "Bot", "bin", "Release", "net10.0", "DvBot.Bot.dll");

    /// <summary>The EchoBot.</summary>
    public static string EchoBot => Path.Combine(Root, "tests", "Benchmarks", "peers", "echobot");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DvBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new BenchmarkFailedException("no DvBot.sln above this program");
    }
}
