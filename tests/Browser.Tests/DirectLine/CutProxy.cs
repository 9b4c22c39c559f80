using System.Net;
using System.Net.Sockets;

namespace DvBot.Browser.Tests.DirectLine;

/// <summary>A line between client and server that can be cut and mended.</summary>
internal sealed class CutProxy : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Socket> _open = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private readonly Task _accepting;
    private bool _cut;

    /// <summary>Opens a line to a server on loopback.</summary>
    public CutProxy(Uri server)
    {
        _server = server.Port;
        _listener.Start();
        Address = new UriBuilder(server) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    /// <summary>Where the client's end is.</summary>
    public Uri Address { get; }

    /// <summary>Connections that were broken.</summary>
    public int Broken { get; private set; }

    /// <summary>Breaks every connection and lets no new one through.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _cut = true;
            Broken += _open.Count;
            _open.ForEach(s => s.Close(0));
            _open.Clear();
        }
    }

    /// <summary>Lets new connections through.</summary>
    public void Mend()
    {
        lock (_gate)
        {
            _cut = false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var pairs = new List<Task>();
        try
        {
            while (true)
            {
                pairs.Add(JoinAsync(await _listener.AcceptSocketAsync()));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(pairs);
        }
    }

    private async Task JoinAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_gate)
        {
            if (_cut)
            {
                client.Close(0);
                return;
            }

            _open.AddRange([client, server]);
        }

        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            using var inner = new NetworkStream(server);
            using var outer = new NetworkStream(client);
            await Task.WhenAny(inner.CopyToAsync(outer), outer.CopyToAsync(inner));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
        }
        finally
        {
            client.Dispose();
            lock (_gate)
            {
                _open.Remove(client);
                _open.Remove(server);
            }
        }
    }
}
