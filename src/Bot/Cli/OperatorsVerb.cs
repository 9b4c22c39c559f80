using System.Net.Sockets;
using System.Text.Json;
using DvBot.Bot.Hosting;
using DvBot.Bot.Hosting.Embedded;
using DvBot.Bot.Operators;
using DvBot.Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace DvBot.Bot.Cli;

/// <summary>Looks after accounts: asks the server that holds the data folder, or takes the folder when none does.</summary>
internal static class OperatorsVerb
{
    /// <summary>Runs a verb; 0 when it went well.</summary>
    public static async Task<int> RunAsync(string data, string keys, AccountCommand command, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var answer = await AskServerAsync(data, command, cancellation) ?? await DoAsync(data, keys, command, cancellation);
        await (answer.Ok ? output : errors).WriteLineAsync(answer.Text);
        return answer.Ok ? 0 : 1;
    }

    private static async Task<AccountAnswer?> AskServerAsync(string data, AccountCommand command, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || LocalSocketPath.In(data) is not { } path || !File.Exists(path))
        {
            return null;
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            // Left over from a server that was killed.
            return null;
        }
        catch (SocketException e)
        {
            throw new StartException($"{path} cannot be opened: {e.Message}. Expected: the user who runs the server.");
        }

        try
        {
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(command).AsMemory(), cancellation);
            await stream.WriteAsync("\n"u8.ToArray(), cancellation);
            using var reader = new StreamReader(stream);
            if (await reader.ReadLineAsync(cancellation) is { } line && JsonSerializer.Deserialize<AccountAnswer>(line) is { } answer)
            {
                return answer;
            }
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
        }

        throw new StartException("The server did not answer. Expected: a server of the same version; look whether it is stopping, and try again.");
    }

    private static async Task<AccountAnswer> DoAsync(string data, string keys, AccountCommand command, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var settings = ServerSettings.Read(configuration);
        var rights = Rights.Load(Rights.DefaultPath);
        using var folder = Take(data);
        using var master = folder.LoadKey(keys, plain: false);
        await using var store = LiteDbStore.Open(folder.Disk, master, new StoreOptions(), TimeProvider.System);
        var accounts = new OperatorAccounts(store, master, rights, settings.Operators, TimeProvider.System, NullLogger<OperatorAccounts>.Instance);
        var commands = new AccountCommands(accounts, rights, settings.Operators, new DeskAddress(settings.PublicUrl, () => null), TimeProvider.System);
        return await commands.DoAsync(command, cancellation);
    }

    private static DataFolder Take(string data)
    {
        try
        {
            return DataFolder.Take(data);
        }
        catch (StartException) when (LocalSocketPath.In(data) is null)
        {
            throw new StartException(LocalSocketPath.TooLong(data));
        }
    }
}
