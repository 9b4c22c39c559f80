using DvBot.Benchmarks.Processes;

namespace DvBot.Benchmarks.Turns;

/// <summary>The EchoBot of <c>botbuilder</c> on node:http, in <c>peers/echobot</c>.</summary>
internal static class EchoBotPeer
{
    /// <summary>A whole request for each message, asking for the reply in the answer.</summary>
    public static byte[][] Requests { get; } = [.. Messages.All.Select((text, i) => Load.Requests.Post("/api/messages", new
    {
        type = "message",
        id = $"m{i}",
        channelId = "test",
        serviceUrl = "http://127.0.0.1:1",
        conversation = new { id = "c" },
        from = new { id = "u" },
        recipient = new { id = "b" },
        text,
        deliveryMode = "expectReplies",
    }))];

    /// <summary>What stands in each answer.</summary>
    public static byte[][] Expected { get; } = [.. Messages.All.Select((_, i) => System.Text.Encoding.UTF8.GetBytes($"\"replyToId\":\"m{i}\""))];

    /// <summary>Installs its packages when they are missing.</summary>
    public static async Task InstallAsync()
    {
        if (File.Exists(Path.Combine(Repository.EchoBot, "node_modules", "botbuilder", "package.json")))
        {
            return;
        }

        Console.WriteLine("Installing the EchoBot (npm ci) ...");
        using var npm = ChildProcess.Start("npm", Repository.EchoBot, ["ci", "--no-audit", "--no-fund"]);
        if (await npm.WaitAsync(TimeSpan.FromMinutes(3)) != 0)
        {
            throw new BenchmarkFailedException($"npm ci failed:\n{npm.LastLines}");
        }
    }

    /// <summary>Starts it.</summary>
    public static ChildProcess Start(int port) => ChildProcess.Start("node", Repository.EchoBot, ["server.js", $"{port}"]);
}
