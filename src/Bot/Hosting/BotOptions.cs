namespace DvBot.Bot.Hosting;

/// <summary>How a server is started.</summary>
/// <param name="DataDirectory">Data folder; made when missing.</param>
/// <param name="KeyDirectory">Folder of the master key; outside the data folder.</param>
/// <param name="ContentDirectory">Folder of <c>content/vi</c>.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="PlainFields">True only in test hosts that prove deletion without the help of encryption.</param>
internal sealed record BotOptions(string DataDirectory, string KeyDirectory, string ContentDirectory, string Urls, bool PlainFields = false)
{
    /// <summary>The port of the main job.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>Default of <c>--keys</c>.</summary>
    public static string DefaultKeys => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home ? home : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share"),
        "dvbot",
        "keys");

    /// <summary>Default of <c>--content</c>: the working copy when there is one, else what was shipped with the program.</summary>
    public static string DefaultContent => File.Exists(Path.Combine("content", "vi", "pack.yaml")) ? Path.Combine("content", "vi") : Path.Combine(AppContext.BaseDirectory, "content", "vi");
}
