using System.Text;

namespace DvBot.Bot.Hosting.Embedded;

/// <summary>Where the socket of a data folder lies.</summary>
internal static class LocalSocketPath
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = "dvbot.sock";

    /// <summary>Longest path of a socket, in bytes: 108 with the ending zero on Linux, 104 elsewhere.</summary>
    private const int Longest = 103;

    /// <summary>The shortest way to it from here; null when even that is too long for a socket.</summary>
    public static string? In(string dataDirectory)
    {
        string[] ways = [Path.Combine(dataDirectory, Name), Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(Path.GetFullPath(dataDirectory), Name)), Path.GetFullPath(Path.Combine(dataDirectory, Name))];
        return Array.Find(ways, w => Encoding.UTF8.GetByteCount(w) <= Longest);
    }

    /// <summary>What to say then.</summary>
    public static string TooLong(string dataDirectory) =>
        $"The path {Path.GetFullPath(Path.Combine(dataDirectory, Name))} is too long for a local socket. Expected: at most {Longest} bytes (--data DIR), so that verbs can reach the running server.";
}
