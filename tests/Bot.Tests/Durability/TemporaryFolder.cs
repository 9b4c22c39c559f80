using System.Diagnostics;

namespace DvBot.Bot.Tests.Durability;

/// <summary>A folder for one test: data and keys side by side. It is deleted with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dvbot-test-").FullName;

    /// <summary>Data folder; not made here.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>Key folder; not made here.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Every file of a folder with its bytes; files that vanish meanwhile and sockets are left out.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Files(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        // The server holds its files for itself as far as .NET is concerned; a copy is what a thief would take.
        var copy = Directory.CreateTempSubdirectory("dvbot-copy-").FullName;
        try
        {
            using var cp = Process.Start("cp", ["-r", folder + "/.", copy]);
            cp.WaitForExit();
            return [.. Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".sock", StringComparison.Ordinal)).Select(f => (System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(copy, f)), File.ReadAllBytes(f)))];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
