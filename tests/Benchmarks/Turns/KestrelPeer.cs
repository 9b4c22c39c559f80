using DvBot.Benchmarks.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DvBot.Benchmarks.Turns;

/// <summary>A bare JSON endpoint on Kestrel: what the web server alone can do.</summary>
internal static class KestrelPeer
{
    /// <summary>A whole request for each message.</summary>
    public static byte[][] Requests { get; } = [.. Messages.All.Select(text => Load.Requests.Post("/", new KestrelMessage("message", text)))];

    /// <summary>What stands in each answer.</summary>
    public static byte[][] Expected { get; } = [.. Messages.All.Select(_ => "\"type\":\"message\""u8.ToArray())];

    /// <summary>Starts it as a process of its own.</summary>
    public static ChildProcess Start(int port) =>
        ChildProcess.Start("dotnet", Repository.Root, [typeof(KestrelPeer).Assembly.Location, "peer-kestrel", $"{port}"]);

    /// <summary>Serves until the standard input ends, so that it never outlives the benchmark.</summary>
    public static async Task RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        app.MapPost("/", (KestrelMessage message) => Results.Json(new KestrelMessage("message", message.Text)));
        await app.StartAsync();
        Console.WriteLine("ready");
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
