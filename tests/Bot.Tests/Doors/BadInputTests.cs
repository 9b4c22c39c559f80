using System.Net;
using System.Text;
using System.Text.Json;
using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Doors;

[Trait("suite", "durability")]
[Collection(Servers.Name)]
public sealed class BadInputTests
{
    private const string Secret = "chuyenkinzq";

    [Fact]
    public async Task Bad_input_gets_a_clear_error_and_loses_nothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), cancellation);
        using var client = new DirectLineClient(server.Address);
        var talk = await client.BeginAsync(cancellation);
        var path = DirectLineClient.Activities(talk);
        var deep = new string('[', 2000) + new string(']', 2000);
        (string Body, string Type, int Status)[] bodies =
        [
            ($"{{\"type\":\"message\",\"text\":\"{Secret}", "application/json", 400),
            ("", "application/json", 400),
            ("null", "application/json", 400),
            ("[]", "application/json", 400),
            ("\"x\"", "application/json", 400),
            ("{}", "application/json", 400),
            ($"{{\"type\":5,\"text\":\"{Secret}\"}}", "application/json", 400),
            ($"{{\"type\":\"message\",\"text\":[\"{Secret}\"]}}", "application/json", 400),
            ("{\"type\":\"message\",\"text\":\"\\ud800\"}", "application/json", 400),
            ($"{{\"type\":\"message\",\"text\":{deep}}}", "application/json", 400),
            ($"{{\"type\":\"message\",\"text\":\"{new string('x', 1 << 20)}\"}}", "application/json", 413),
            ($"{{\"type\":\"message\",\"text\":\"{Secret}\"}}", "text/plain", 415),
            ($"{{\"type\":\"message\",\"text\":\"{Secret}\"}}", "application/xml", 415),
        ];
        foreach (var (body, type, status) in bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, type);
            using var response = await client.SendAsync(talk, HttpMethod.Post, path, content, cancellation);
            var answer = await response.Content.ReadAsStringAsync(cancellation);
            ((int)response.StatusCode).ShouldBe(status, $"{type}: {body[..Math.Min(40, body.Length)]}");
            JsonDocument.Parse(answer).RootElement.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
            answer.ShouldNotContain(Secret);
        }

        await client.SayAsync(talk, "chào bạn", "after", cancellation);
        var shown = await client.ReadAnsweredAsync(talk, 1, cancellation);
        shown.Count(a => a.ReplyToId is null).ShouldBe(1, "nothing bad was stored, nothing good was lost");
        server.Log.ShouldNotContain("fail:");
    }

    [Fact]
    public async Task Odd_but_honest_messages_get_a_polite_reply()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), cancellation);
        using var client = new DirectLineClient(server.Address);
        string[] odd = ["😀😭🙏", "...", "\u0000\u0001\u0007\u001b[2J", new string('a', 20_000), string.Concat(Enumerable.Repeat("em sợ lắm ", 2000)), "\u200b\u200b", " \n\t ", "1", "<script>alert(1)</script>", "'; DROP TABLE rows; --", "\ufeffchào", "🏳️‍🌈", "a\u0301a\u0302\u0301"];
        foreach (var text in odd)
        {
            var talk = await client.BeginAsync(cancellation);
            await client.SayAsync(talk, text, "odd", cancellation);
            var shown = await client.ReadAnsweredAsync(talk, 1, cancellation);
            shown.ShouldContain(a => a.ReplyToId != null && a.Text.Length > 10, text[..Math.Min(20, text.Length)]);
        }

        var unknown = await client.BeginAsync(cancellation);
        using var activity = new StringContent("""{"type":"message","text":"chào","from":7,"entities":{"x":1},"attachments":"no","channelData":[],"locale":{},"somethingNew":{"a":[1,2]}}""", Encoding.UTF8, "application/json");
        using var accepted = await client.SendAsync(unknown, HttpMethod.Post, DirectLineClient.Activities(unknown), activity, cancellation);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.ReadAnsweredAsync(unknown, 1, cancellation)).ShouldContain(a => a.ReplyToId != null);
        server.Log.ShouldNotContain("fail:");
    }

    [Fact]
    public async Task Without_the_right_token_nothing_is_told()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), cancellation);
        using var client = new DirectLineClient(server.Address);
        var mine = await client.BeginAsync(cancellation);
        var other = await client.BeginAsync(cancellation);
        (Talk Talk, string Path, HttpMethod Method, int Status)[] tries =
        [
            (mine with { Token = "x" }, DirectLineClient.Activities(mine), HttpMethod.Get, 401),
            (mine with { Token = mine.Token[..^2] + "AA" }, DirectLineClient.Activities(mine), HttpMethod.Get, 401),
            (mine with { Token = other.Token }, DirectLineClient.Activities(mine), HttpMethod.Get, 403),
            (mine, DirectLineClient.Activities(new Talk("nobody", "")), HttpMethod.Get, 403),
            (mine, DirectLineClient.Activities(mine) + "?watermark=x", HttpMethod.Get, 400),
            (mine, DirectLineClient.Activities(mine), HttpMethod.Delete, 405),
            (mine, "/v3/directline/nothing", HttpMethod.Get, 404),
        ];
        foreach (var (talk, path, method, status) in tries)
        {
            using var response = await client.SendAsync(talk, method, path, null, cancellation);
            ((int)response.StatusCode).ShouldBe(status, $"{method} {path}");
            JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation)).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        }

        using var anonymous = new HttpRequestMessage(HttpMethod.Post, DirectLineClient.Activities(mine));
        using var refused = await client.SendAsync(anonymous, cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
