using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;

namespace DvBot.Bot.Hosting.Embedded;

/// <summary>
/// A data folder that this process alone may use, for its whole life: on Linux nothing else keeps two processes from
/// corrupting one LiteDB file.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = "dvbot.lock";
    private const string KeyIdName = "key.id";

    private readonly FileStream _lock;

    private DataFolder(string directory, FileStream held)
    {
        Directory = directory;
        _lock = held;
        Disk = new RealDisk(directory);
    }

    /// <summary>The folder.</summary>
    public string Directory { get; }

    /// <summary>Its files.</summary>
    public RealDisk Disk { get; }

    /// <summary>Takes the folder.</summary>
    /// <exception cref="StartException">Another process holds it, or it cannot be written.</exception>
    public static DataFolder Take(string directory)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                System.IO.Directory.CreateDirectory(directory);
            }
            else
            {
                System.IO.Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return new DataFolder(directory, new FileStream(Path.Combine(directory, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {Path.GetFullPath(directory)} cannot be taken: {(File.Exists(Path.Combine(directory, LockName)) ? "another server is using it" : e.Message)}. Expected: a folder of its own for each server (--data DIR).");
        }
    }

    /// <summary>The master key of these data; remembered by its id beside them.</summary>
    /// <exception cref="MasterKeyException">Data exist and their key does not.</exception>
    public MasterKey LoadKey(string keyDirectory, bool plain)
    {
        var path = Path.Combine(Directory, KeyIdName);
        var expected = File.Exists(path) ? File.ReadAllText(path).Trim() : HasData() ? "(unknown)" : null;
        var master = MasterKey.Load(keyDirectory, expected, plain);
        if (expected is null)
        {
            File.WriteAllText(path, master.Id + "\n");
        }

        return master;
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private bool HasData() => new FileInfo(Path.Combine(Directory, "keys.slots")) is { Exists: true, Length: > 0 };
}
