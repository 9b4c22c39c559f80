namespace DvBot.Bot.Storage.LiteDb;

/// <summary>A folder of the file system.</summary>
internal sealed class RealDisk(string directory) : IDisk
{
    private readonly DriveInfo _drive = new(Path.GetFullPath(directory));

    /// <inheritdoc/>
    public long FreeBytes => _drive.AvailableFreeSpace;

    /// <inheritdoc/>
    public IDiskFile Open(string name)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new RealDiskFile(new FileStream(Path.Combine(directory, name), options));
    }
}
