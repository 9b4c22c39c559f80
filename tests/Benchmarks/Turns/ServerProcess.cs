using System.Diagnostics;
using System.Net.Sockets;
using DvBot.Benchmarks.Load;
using DvBot.Benchmarks.Processes;

namespace DvBot.Benchmarks.Turns;

/// <summary>Our server as its own process with data and keys of its own.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();

    private ServerProcess(IEnumerable<KeyValuePair<string, string>> settings)
    {
        if (!File.Exists(Repository.Server))
        {
            throw new BenchmarkFailedException($"no {Repository.Server}: run with -c Release");
        }

        Port = Ports.Free();
        string[] arguments =
        [
            Repository.Server, "serve", "--urls", $"http://127.0.0.1:{Port}", "--data", Path.Combine(_folder.Path, "data"),
            "--keys", Path.Combine(_folder.Path, "keys"), "--content", Repository.Content,
        ];
        var environment = new Dictionary<string, string>(settings)
        {
            ["Limits__NewConversationsPerMinute"] = "1000000",
            ["Limits__NewConversationsBurst"] = "1000000",
        };
        Process = ChildProcess.Start("dotnet", Repository.Root, arguments, environment);
    }

    /// <summary>The process.</summary>
    public ChildProcess Process { get; }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Time from the start of the process to the first 200 of <c>/health/ready</c>.</summary>
    public TimeSpan StartUp { get; private set; }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="settings">Settings as environment variables.</param>
    public static async Task<ServerProcess> StartAsync(params KeyValuePair<string, string>[] settings)
    {
        var server = new ServerProcess(settings);
        try
        {
            await server.UntilReadyAsync();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Process.Dispose();
        _folder.Dispose();
    }

    private async Task UntilReadyAsync()
    {
        var request = Requests.Get("/health/ready");
        while (!await IsReadyAsync(request))
        {
            if (Process.HasEnded || Stopwatch.GetElapsedTime(Process.Started) > Patience)
            {
                throw new BenchmarkFailedException($"the server is not ready; it wrote:\n{Process.LastLines}");
            }

            await Task.Delay(10);
        }

        StartUp = Stopwatch.GetElapsedTime(Process.Started);
    }

    private async Task<bool> IsReadyAsync(byte[] request)
    {
        try
        {
            using var connection = await RawConnection.ConnectAsync(Port);
            return await connection.SendAsync(request) == 200;
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return false;
        }
    }
}
