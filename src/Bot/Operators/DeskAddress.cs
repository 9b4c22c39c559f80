namespace DvBot.Bot.Operators;

/// <summary>How links to the console begin. Thread safe.</summary>
/// <param name="configured">Setting <c>Public:Url</c>; null when there is none.</param>
/// <param name="listening">The server's first address; null when it does not listen.</param>
internal sealed class DeskAddress(string? configured, Func<string?> listening)
{
    private const string Default = "http://localhost:5080";

    /// <summary>True when the setting says how people reach the server.</summary>
    public bool IsConfigured => configured is not null;

    /// <summary>A link to a path of the console.</summary>
    public string Link(string path) => (configured ?? Local(listening()) ?? Default).TrimEnd('/') + path;

    // An address to listen on may stand for all of them; a link cannot.
    private static string? Local(string? address) => address?
        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal);
}
