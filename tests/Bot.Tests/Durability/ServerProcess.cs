using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace DvBot.Bot.Tests.Durability;

/// <summary>The built server in a process of its own, on loopback. It is killed with SIGKILL when disposed and when the tests end.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string Server = typeof(Bot.Storage.LiteDb.RealDisk).Assembly.Location;

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, e) => Note(e.Data);
        process.ErrorDataReceived += (_, e) => Note(e.Data);
        process.Start();
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>How long it took until it was ready; null before.</summary>
    public TimeSpan? ReadyAfter { get; private set; }

    /// <summary>True once the process has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Everything it wrote to stdout and stderr.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts it without waiting.</summary>
    public static ServerProcess Begin(TemporaryFolder folder, int port, params (string Name, string Value)[] settings)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        string[] arguments = [Server, "serve", "--urls", address, "--data", folder.Data, "--keys", folder.Keys];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder.Path,
        };
        start.Environment["Limits__NewConversationsPerMinute"] = "1000000";
        start.Environment["Limits__NewConversationsBurst"] = "1000000";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ServerProcess(new Process { StartInfo = start }, new Uri(address));
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(TemporaryFolder folder, int port, CancellationToken cancellation, params (string Name, string Value)[] settings)
    {
        var server = Begin(folder, port, settings);
        try
        {
            await server.ReadyAsync(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it says that it is ready; fails with its log when it ends instead or takes more than a minute.</summary>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        while (!await IsReadyAsync(http, deadline.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with code {_process.ExitCode} before it was ready:\n{Log}");
            }

            if (deadline.IsCancellationRequested)
            {
                throw new TimeoutException($"The server was not ready in time:\n{Log}");
            }

            await Task.WhenAny(_process.WaitForExitAsync(deadline.Token), Task.Delay(20, deadline.Token));
        }

        ReadyAfter = _sinceStart.Elapsed;
    }

    /// <summary>Ends it as a power switch would: SIGKILL. Returns once it is gone.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
    }

    /// <summary>Asks it to end (SIGTERM) and waits; gives its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await ExitAsync(cancellation);
    }

    /// <summary>Waits until it ends, at most a minute; gives its exit code.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Kill();
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private void KillAtExit(object? sender, EventArgs e) => Kill();

    private void Note(string? line)
    {
        if (line is not null)
        {
            lock (_log)
            {
                _log.Append(line).Append('\n');
            }
        }
    }
}
