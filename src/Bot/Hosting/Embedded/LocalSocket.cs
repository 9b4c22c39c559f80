using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using DvBot.Bot.Operators;

namespace DvBot.Bot.Hosting.Embedded;

/// <summary>
/// The door for verbs beside a running server: a Unix socket in the data folder that only this user may open. One line of JSON in,
/// one line out.
/// </summary>
internal sealed class LocalSocket(DataFolder folder, AccountCommands commands, ILogger<LocalSocket> log) : BackgroundService
{
    private const int LongestLine = 8 << 10;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private Socket? _listener;
    private string? _path;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return Task.CompletedTask;
        }

        if (LocalSocketPath.In(folder.Directory) is not { } path)
        {
            log.LogWarning("{Problem} The server runs without it.", LocalSocketPath.TooLong(folder.Directory));
            return Task.CompletedTask;
        }

        // Whoever holds the folder's lock is the only server of it, so what lies there is left over.
        File.Delete(path);
        _path = path;
        _listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(new UnixDomainSocketEndPoint(path));

        // Nobody can connect before it listens.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _listener.Listen(16);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_listener is not null)
        {
            _listener.Dispose();
            File.Delete(_path!);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _listener?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_listener is not null)
        {
            try
            {
                await AnswerAsync(await _listener.AcceptAsync(stoppingToken), stoppingToken);
            }
            catch (SocketException e)
            {
                log.LogWarning("The local socket accepts nothing: {Kind}.", e.SocketErrorCode);
                await Task.Delay(_patience, stoppingToken);
            }
        }
    }

    private async Task AnswerAsync(Socket client, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(_patience);
        try
        {
            await using var stream = new NetworkStream(client, ownsSocket: true);
            var line = await ReadLineAsync(stream, patience.Token);
            var answer = Parse(line) is { } command
                ? await commands.DoAsync(command, stopping)
                : new AccountAnswer(false, "The server does not understand this verb: is it of the same version?");
            await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer).AsMemory(), patience.Token);
            await stream.WriteAsync("\n"u8.ToArray(), patience.Token);
        }
#pragma warning disable CA1031 // a verb that cannot be answered must not stop the server
        catch (Exception e) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogWarning("A verb was not answered: {Kind}.", e.GetType().Name);
        }
    }

    private static AccountCommand? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AccountCommand>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellation)
    {
        var bytes = new byte[LongestLine];
        var length = 0;
        while (length < bytes.Length)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), cancellation);
            if (read == 0)
            {
                break;
            }

            length += read;
            if (bytes.AsSpan(0, length).IndexOf((byte)'\n') is var end and >= 0)
            {
                return Encoding.UTF8.GetString(bytes, 0, end);
            }
        }

        return "";
    }
}
