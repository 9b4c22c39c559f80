using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DvBot.Benchmarks.Load;

/// <summary>
/// The least of an HTTP/1.1 client: one kept-alive connection, whole requests in, status and body out. It costs little and the
/// same for every peer, so that the figures are the peers' and not the client's. Not thread safe.
/// </summary>
public sealed class RawConnection : IDisposable
{
    private readonly Socket _socket;
    private byte[] _received = new byte[32 * 1024];
    private byte[] _body = new byte[32 * 1024];
    private int _start;
    private int _end;
    private int _bodyLength;

    private RawConnection(Socket socket) => _socket = socket;

    /// <summary>The body of the last answer; valid until the next request.</summary>
    public ReadOnlySpan<byte> Body => _body.AsSpan(0, _bodyLength);

    /// <summary>Connects to a port of this machine.</summary>
    public static async Task<RawConnection> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new RawConnection(socket);
    }

    /// <summary>Sends a whole request and reads the whole answer.</summary>
    /// <returns>The status.</returns>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        while (request.Length > 0)
        {
            request = request[await _socket.SendAsync(request, SocketFlags.None)..];
        }

        int head;
        while ((head = _received.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await ReceiveAsync();
        }

        var (status, length, chunked) = ReadHead(_received.AsSpan(_start, head));
        _start += head + 4;
        _bodyLength = 0;
        if (chunked)
        {
            await ReadChunksAsync();
        }
        else
        {
            await TakeAsync(length);
        }

        return status;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static (int Status, int Length, bool Chunked) ReadHead(ReadOnlySpan<byte> head)
    {
        var status = int.Parse(head[9..12], CultureInfo.InvariantCulture);
        var length = 0;
        var chunked = false;
        foreach (var range in head.Split("\r\n"u8))
        {
            var line = head[range];
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
            {
                continue;
            }

            var name = line[..colon];
            var value = line[(colon + 1)..].Trim((byte)' ');
            if (Ascii.EqualsIgnoreCase(name, "content-length"u8))
            {
                length = int.Parse(value, CultureInfo.InvariantCulture);
            }
            else if (Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8))
            {
                chunked = Ascii.EqualsIgnoreCase(value, "chunked"u8);
            }
        }

        return (status, length, chunked);
    }

    private async ValueTask ReadChunksAsync()
    {
        int length;
        do
        {
            int end;
            while ((end = _received.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0)
            {
                await ReceiveAsync();
            }

            length = int.Parse(_received.AsSpan(_start, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            _start += end + 2;
            await TakeAsync(length);
            while (_end - _start < 2)
            {
                await ReceiveAsync();
            }

            _start += 2;
        }
        while (length > 0);
    }

    private async ValueTask TakeAsync(int length)
    {
        while (_end - _start < length)
        {
            await ReceiveAsync();
        }

        if (_bodyLength + length > _body.Length)
        {
            Array.Resize(ref _body, Math.Max(_bodyLength + length, _body.Length * 2));
        }

        _received.AsSpan(_start, length).CopyTo(_body.AsSpan(_bodyLength));
        _bodyLength += length;
        _start += length;
    }

    private async ValueTask ReceiveAsync()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _received.Length)
        {
            if (_start == 0)
            {
                Array.Resize(ref _received, _received.Length * 2);
            }
            else
            {
                _received.AsSpan(_start, _end - _start).CopyTo(_received);
                _end -= _start;
                _start = 0;
            }
        }

        var count = await _socket.ReceiveAsync(_received.AsMemory(_end), SocketFlags.None);
        _end += count > 0 ? count : throw new IOException("The peer closed the connection.");
    }
}
