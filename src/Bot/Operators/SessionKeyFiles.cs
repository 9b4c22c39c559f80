using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DvBot.Bot.Operators;

/// <summary>The keys that protect sessions and forms, as files only this user can read (folder 0700, files 0600): sessions live through a restart. Thread safe.</summary>
internal sealed class SessionKeyFiles(string directory) : IXmlRepository
{
    private const string Extension = ".xml";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Directory.Exists(directory) ? [.. Directory.EnumerateFiles(directory, "*" + Extension).Order(StringComparer.Ordinal).Select(f => XElement.Parse(File.ReadAllText(f)))] : [];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Directory.CreateDirectory(directory, own | UnixFileMode.UserExecute);
            options.UnixCreateMode = own;
        }

        var path = Path.Combine(directory, Guid.CreateVersion7() + Extension);
        using (var file = new FileStream(path + ".new", options))
        {
            element.Save(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
    }
}
