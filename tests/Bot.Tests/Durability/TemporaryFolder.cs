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
        var files = new List<(string, byte[])>();
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            try
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                files.Add((path, bytes));
            }
            catch (FileNotFoundException)
            {
                // Deleted between listing and reading.
            }
        }

        return files;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
