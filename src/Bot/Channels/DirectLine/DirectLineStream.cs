using System.Buffers;
using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using DvBot.Bot.Activities;
using DvBot.Bot.Delivery;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>
/// Shows a conversation over a WebSocket as it goes on: everything after a watermark, once, in order. An open stream costs its
/// connection and one waiting task; it reads on only when the last frame is taken, so a slow client holds nothing up but itself,
/// and is cut when it takes too long. Frames of the client say nothing and are thrown away. Thread safe.
/// </summary>
internal sealed class DirectLineStream(IActivityFeed feed, DirectLineOptions options, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(1);

    /// <summary>Runs until either side ends it.</summary>
    /// <param name="context">A WebSocket request whose token was checked.</param>
    /// <param name="key">Whose conversation.</param>
    /// <param name="after">The watermark.</param>
    public async Task RunAsync(HttpContext context, ConversationKey key, int after)
    {
        var keepAlive = TimeSpan.FromSeconds(options.KeepAliveSeconds);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = keepAlive, KeepAliveTimeout = keepAlive });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var listening = ListenAsync(socket, end);
        try
        {
            await SpeakAsync(socket, key, after, keepAlive, end.Token);
        }
        catch (Exception e) when (IsEnd(e))
        {
        }

        await CloseAsync(socket);
        await Task.WhenAny(listening, Task.Delay(_farewell, time, CancellationToken.None));
        socket.Abort();
        await listening;
    }

    private async Task SpeakAsync(WebSocket socket, ConversationKey key, int after, TimeSpan keepAlive, CancellationToken cancellation)
    {
        var frame = new ArrayBufferWriter<byte>();
        while (true)
        {
            var page = await feed.ReadAsync(key, after, cancellation);
            after = page?.Watermark ?? 0;
            if (page is { Items.Count: > 0 })
            {
                frame.ResetWrittenCount();
                using (var json = new Utf8JsonWriter(frame, _json))
                {
                    DirectLineShape.Write(json, key.Id, page);
                }

                await SendAsync(socket, frame.WrittenMemory, cancellation);
                continue;
            }

            // Longer frames than this are rare; most streams wait most of the time.
            if (frame.Capacity > 16 << 10)
            {
                frame = new ArrayBufferWriter<byte>();
            }

            if (!await feed.ChangedAsync(key, after, keepAlive, cancellation))
            {
                await SendAsync(socket, ReadOnlyMemory<byte>.Empty, cancellation);
            }
        }
    }

    private async Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        using var slow = new CancellationTokenSource(TimeSpan.FromSeconds(options.SlowestSendSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellation);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    // Without a token: one that is cancelled while it waits would break the connection before the farewell.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource end)
    {
        var ignored = new byte[128];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
        }

        await end.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var deadline = new CancellationTokenSource(_farewell, time);
        try
        {
            var status = socket.State == WebSocketState.Open ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure;
            await socket.CloseOutputAsync(status, null, deadline.Token);
        }
        catch (Exception e) when (IsEnd(e))
        {
        }
    }

    private static bool IsEnd(Exception e) => e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException or InvalidOperationException;
}
