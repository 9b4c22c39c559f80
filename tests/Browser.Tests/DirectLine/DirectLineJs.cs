using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DvBot.Bot.Tests.Durability;

namespace DvBot.Browser.Tests.DirectLine;

/// <summary>botframework-directlinejs in a process of its own.</summary>
internal sealed class DirectLineJs : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly StringBuilder _errors = new();
    private readonly List<ShownActivity> _activities = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts it; it begins a conversation.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="streams">True for a WebSocket, false for polling.</param>
    public DirectLineJs(Uri server, bool streams)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Components.Node, ["direct-line.mjs", new Uri(server, "/v3/directline").ToString(), streams ? "ws" : "poll"])
            {
                WorkingDirectory = Components.Clients,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
            },
        };
        _process.OutputDataReceived += (_, e) => Note(e.Data);
        _process.ErrorDataReceived += (_, e) => Error(e.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The conversation; null before it has begun.</summary>
    public Talk? Talk { get; private set; }

    /// <summary>The states of the connection, in order.</summary>
    public List<string> Statuses { get; } = [];

    /// <summary>Client ids of messages that are acknowledged.</summary>
    public List<string> Posted { get; } = [];

    /// <summary>Notes that came back with the echoes, as JSON.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Everything it was shown, in order.</summary>
    public IReadOnlyList<ShownActivity> Activities
    {
        get
        {
            lock (_gate)
            {
                return [.. _activities];
            }
        }
    }

    /// <summary>Has it send a message.</summary>
    public Task SayAsync(string text, string id) => _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { say = text, id }));

    /// <summary>Waits until something is so, at most a minute.</summary>
    public async Task UntilAsync(string what, Func<DirectLineJs, bool> so, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            Task news;
            lock (_gate)
            {
                if (so(this))
                {
                    return;
                }

                news = _news.Task;
            }

            try
            {
                await news.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Not within a minute: {what}. States {string.Join(", ", Statuses)}; {Posted.Count} posted, {_activities.Count} shown.\n{_errors}");
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        var said = JsonDocument.Parse(line).RootElement;
        TaskCompletionSource news;
        lock (_gate)
        {
            if (said.TryGetProperty("conversation", out var conversation))
            {
                Talk = new Talk(conversation.GetString()!, said.GetProperty("token").GetString()!);
            }
            else if (said.TryGetProperty("status", out var status))
            {
                Statuses.Add(status.GetString()!);
            }
            else if (said.TryGetProperty("posted", out _))
            {
                Posted.Add(said.GetProperty("clientId").GetString()!);
            }
            else if (said.TryGetProperty("activity", out var a))
            {
                _activities.Add(new ShownActivity(Text(a, "id")!, Text(a, "replyToId"), Text(a, "text") ?? "", Text(a, "clientId")));
                if (a.TryGetProperty("note", out var note))
                {
                    Notes.Add(note.GetRawText());
                }
            }

            news = _news;
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        news.TrySetResult();
    }

    private void Error(string? line)
    {
        lock (_gate)
        {
            _errors.Append(line).Append('\n');
        }
    }

    private static string? Text(JsonElement a, string name) => a.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
}
