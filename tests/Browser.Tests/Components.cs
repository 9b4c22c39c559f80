using DvBot.Bot.Tests;

namespace DvBot.Browser.Tests;

/// <summary>Programs these tests need. One that is missing fails the test with the command that installs it.</summary>
internal static class Components
{
    /// <summary>Chromium; <c>DVBOT_CHROMIUM</c> names another one.</summary>
    public static string Chromium =>
        Environment.GetEnvironmentVariable("DVBOT_CHROMIUM") is { Length: > 0 } named ? named
        : OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome")
            ?? throw Missing("Chromium", "apt-get install -y --no-install-recommends chromium");

    /// <summary>Node.js.</summary>
    public static string Node => OnPath("node") ?? throw Missing("Node.js", "apt-get install -y --no-install-recommends nodejs npm");

    /// <summary>Folder of the clients written in JavaScript, with their packages.</summary>
    public static string Clients
    {
        get
        {
            var folder = Path.Combine(Repository.Root, "tests", "Browser.Tests", "clients");
            return Directory.Exists(Path.Combine(folder, "node_modules"))
                ? folder
                : throw Missing("the npm packages of tests/Browser.Tests/clients", "npm ci --ignore-scripts --prefix tests/Browser.Tests/clients");
        }
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

    private static InvalidOperationException Missing(string what, string how) => new($"missing: {what}\ninstall it with: {how}");
}
