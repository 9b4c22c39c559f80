using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Doors;

/// <summary>What real Direct Line clients need of the door besides messages (channels: Direct Line, 5.1 and 5.2).</summary>
[Trait("suite", "durability")]
[Collection(Servers.Name)]
public sealed class DirectLineDoorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_shows_everything_after_its_watermark_once_and_ends_politely_with_the_server()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation, ("DirectLine__KeepAliveSeconds", "1"));
        using var client = new DirectLineClient(server.Address);
        var (talk, address) = await BeginAsync(client);
        address.Scheme.ShouldBe("ws");
        address.Authority.ShouldBe(server.Address.Authority);
        address.Query.ShouldNotContain(talk.Token);

        using var first = new ClientWebSocket();
        await first.ConnectAsync(address, Cancellation);
        await first.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, Cancellation);
        await client.SayAsync(talk, "xin chào", "c1", Cancellation);
        var (ids, watermark) = await HearAsync(first, 2);
        ids[0].ShouldBe($"{talk.Id}|0000001");
        first.Abort();

        await client.SayAsync(talk, "cảm ơn bạn", "c2", Cancellation);
        var all = await client.ReadAnsweredAsync(talk, 2, Cancellation);
        using var reconnect = await client.SendAsync(talk, HttpMethod.Get, $"/v3/directline/conversations/{talk.Id}?watermark={watermark}", null, Cancellation);
        using var second = new ClientWebSocket();
        await second.ConnectAsync(StreamOf(await reconnect.Content.ReadFromJsonAsync<JsonElement>(Cancellation)), Cancellation);
        var (rest, _) = await HearAsync(second, all.Count - ids.Count);
        ids.Concat(rest).ShouldBe(all.Select(a => a.Id));

        (await FrameAsync(second)).ShouldBe("", "a silent stream is kept alive by an empty frame");
        var stopping = server.StopAsync(Cancellation);
        while (await FrameAsync(second) is not null)
        {
        }

        second.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await second.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        (await stopping).ShouldBe(0);
        server.Log.ShouldNotContain("fail:");
    }

    [Fact]
    public async Task A_stream_opens_with_its_own_token_only()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation);
        using var client = new DirectLineClient(server.Address);
        var (talk, address) = await BeginAsync(client);
        var (_, other) = await BeginAsync(client);
        var path = $"/v3/directline/conversations/{talk.Id}/stream";
        (string Path, int Status)[] tries =
        [
            (path, 401),
            ($"{path}?t={talk.Token}", 401),
            ($"{path}{other.Query}", 403),
            ($"{path}{address.Query.Replace("watermark=0", "watermark=x", StringComparison.Ordinal)}", 400),
            ($"{path}{address.Query}", 400),
        ];
        foreach (var (tried, status) in tries)
        {
            using var response = await client.SendAsync(talk, HttpMethod.Get, tried, null, Cancellation);
            ((int)response.StatusCode).ShouldBe(status, tried);
            (await ErrorAsync(response)).ShouldNotBeNullOrEmpty();
        }

        var token = address.Query[(address.Query.IndexOf("t=", address.Query.IndexOf('&', StringComparison.Ordinal), StringComparison.Ordinal) + 2)..];
        using var wrong = await client.SendAsync(talk with { Token = token }, HttpMethod.Get, DirectLineClient.Activities(talk), null, Cancellation);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "and opens nothing else");
    }

    [Fact]
    public async Task Any_page_may_ask_and_files_and_wrong_methods_are_declined_in_the_protocols_own_shape()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation);
        using var client = new DirectLineClient(server.Address);
        var (talk, _) = await BeginAsync(client);
        foreach (var path in (string[])["/v3/directline/conversations", DirectLineClient.Activities(talk), "/v3/directline/tokens/refresh"])
        {
            using var preflight = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path) { Headers = { { "Origin", "https://example.org" }, { "Access-Control-Request-Method", "POST" } } }, Cancellation);
            preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            preflight.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            preflight.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
            var allowed = preflight.Headers.GetValues("Access-Control-Allow-Headers").Single();
            foreach (var header in (string[])["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"])
            {
                allowed.ShouldContain(header);
            }
        }

        using var refused = await client.SendAsync(talk with { Token = "x" }, HttpMethod.Get, DirectLineClient.Activities(talk), null, Cancellation);
        refused.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"], "errors can be read, too");
        foreach (var size in (int[])[10, 1 << 20, 5 << 20])
        {
            using var upload = await client.SendAsync(talk, HttpMethod.Post, $"/v3/directline/conversations/{talk.Id}/upload?userId=u", new MultipartFormDataContent { { new ByteArrayContent(new byte[size]), "file", "a.png" } }, Cancellation);
            ((int)upload.StatusCode).ShouldBeInRange(400, 499);
            (await ErrorAsync(upload)).ShouldNotBeNullOrEmpty();
        }

        using var deleted = await client.SendAsync(talk, HttpMethod.Delete, "/v3/directline/conversations", null, Cancellation);
        deleted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await ErrorAsync(deleted)).ShouldBe("MethodNotAllowed");
        using var generated = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate"), Cancellation);
        generated.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await generated.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("token").GetString().ShouldNotBeNullOrEmpty();
        (await client.ReadAsync(talk, Cancellation)).ShouldBeEmpty("nothing was stored");
    }

    private static async Task<(Talk Talk, Uri Stream)> BeginAsync(DirectLineClient client)
    {
        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations"), Cancellation);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return (new Talk(body.GetProperty("conversationId").GetString()!, body.GetProperty("token").GetString()!), StreamOf(body));
    }

    private static Uri StreamOf(JsonElement begun) => new(begun.GetProperty("streamUrl").GetString()!);

    private static async Task<string?> ErrorAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error").GetProperty("code").GetString();

    private static async Task<(List<string> Ids, string Watermark)> HearAsync(ClientWebSocket socket, int atLeast)
    {
        List<string> ids = [];
        var watermark = "";
        while (ids.Count < atLeast)
        {
            if (await FrameAsync(socket) is { Length: > 0 } frame)
            {
                var page = JsonDocument.Parse(frame).RootElement;
                ids.AddRange(page.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("id").GetString()!));
                watermark = page.GetProperty("watermark").GetString()!;
            }
        }

        return (ids, watermark);
    }

    // A frame; empty for one that keeps alive, null for the end.
    private static async Task<string?> FrameAsync(ClientWebSocket socket)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        var buffer = new byte[64 << 10];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), deadline.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }
}
