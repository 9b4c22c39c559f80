using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DvBot.DeskProcess;

namespace DvBot.Bot.Tests.Durability.Desk;

/// <summary>The server in a process of its own, with a desk that is driven by lines; killed with SIGKILL.</summary>
internal sealed class DeskServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<DeskAnswer?>> _asked = new();
    private readonly SemaphoreSlim _in = new(1);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _number;
    private int _underWay;

    private DeskServer(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Note(e.Data);
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Acts under way; looks and signs of life are none.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Starts it without waiting.</summary>
    public static DeskServer Begin(TemporaryFolder folder, int port)
    {
        string[] arguments = [typeof(Worker).Assembly.Location, folder.Data, folder.Keys, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        start.Environment["Limits__NewConversationsBurst"] = "1000000";
        return new DeskServer(new Process { StartInfo = start });
    }

    /// <summary>Asks for an act; null when the process ended before it answered.</summary>
    public async Task<DeskAnswer?> AskAsync(DeskLine line)
    {
        var number = Interlocked.Increment(ref _number);
        var asked = new TaskCompletionSource<DeskAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[number] = asked;
        var acts = IsAct(line);
        Interlocked.Add(ref _underWay, acts ? 1 : 0);
        try
        {
            await _in.WaitAsync();
            try
            {
                await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(line with { Number = number }));
                await _process.StandardInput.FlushAsync();
            }
            finally
            {
                _in.Release();
            }

            return await await Task.WhenAny(asked.Task, NothingAsync());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            _asked.TryRemove(number, out _);
            Interlocked.Add(ref _underWay, acts ? -1 : 0);
        }
    }

    /// <summary>True for what changes something.</summary>
    public static bool IsAct(DeskLine line) => line.Do is not ("open" or "life");

    /// <summary>Ends it as a power switch would. Returns once it is gone and everything it had said is read.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        _ended.TrySetResult();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Kill();
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<DeskAnswer?> NothingAsync()
    {
        await _ended.Task;
        return null;
    }

    private void KillAtExit(object? sender, EventArgs e) => _process.Kill();

    private void Note(string? line)
    {
        if (line is not null && line.StartsWith("= ", StringComparison.Ordinal) && Read(line[2..]) is { } answer && _asked.TryGetValue(answer.Number, out var asked))
        {
            asked.TrySetResult(answer);
        }
    }

    // A line that the kill cut off is no answer.
    private static DeskAnswer? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<DeskAnswer>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
