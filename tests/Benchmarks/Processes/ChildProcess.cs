using System.Collections.Concurrent;
using System.Diagnostics;

namespace DvBot.Benchmarks.Processes;

/// <summary>A process of ours that ends when this one does. Its output is kept for error messages only.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly ConcurrentDictionary<ChildProcess, bool> Alive = [];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastLines = [];

    static ChildProcess()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillAll();
        Console.CancelKeyPress += (_, _) => KillAll();
    }

    private ChildProcess(ProcessStartInfo start)
    {
        Started = Stopwatch.GetTimestamp();
        _process = Process.Start(start) ?? throw new BenchmarkFailedException($"{start.FileName} did not start");
        Alive[this] = true;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>When it was started, as a timestamp of <see cref="Stopwatch"/>.</summary>
    public long Started { get; }

    /// <summary>True once it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>The last lines it wrote.</summary>
    public string LastLines => string.Join('\n', _lastLines);

    /// <summary>Starts a program.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set in addition to ours.</param>
    public static ChildProcess Start(
        string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            return new ChildProcess(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new BenchmarkFailedException($"{program} is not installed");
        }
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> WaitAsync(TimeSpan most)
    {
        using var stop = new CancellationTokenSource(most);
        try
        {
            await _process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new BenchmarkFailedException($"{_process.StartInfo.FileName} did not end within {most}");
        }

        return _process.ExitCode;
    }

    /// <summary>Processor time it has used.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Memory in use (VmRSS), in megabytes.</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Lets it stand still, so that it takes nothing from the one being measured.</summary>
    public void Pause() => Signals.Pause(_process.Id);

    /// <summary>Lets it go on.</summary>
    public void Resume() => Signals.Resume(_process.Id);

    /// <summary>Ends it at once.</summary>
    public void Dispose()
    {
        if (Alive.TryRemove(this, out _))
        {
            Kill();
            _process.WaitForExit(5000);
            _process.Dispose();
        }
    }

    private static void KillAll()
    {
        foreach (var child in Alive.Keys)
        {
            child.Kill();
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Ended already.
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > 20)
            {
                _lastLines.TryDequeue(out _);
            }
        }
    }
}
