using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;

namespace DvBot.Browser.Tests.DirectLine;

/// <summary>The client that Web Chat is made of, against the real server (channels: Direct Line, 5.2).</summary>
public sealed class DirectLineJsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_that_is_cut_and_mended_loses_and_repeats_nothing(bool streams)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation);
        await using var line = new CutProxy(server.Address);
        await using var client = new DirectLineJs(line.Address, streams);
        await TalkAsync(client);

        line.Cut();
        await client.SayAsync("ly hôn nộp đơn ở đâu", "c3");
        using (var other = new DirectLineClient(server.Address))
        {
            // Something arrives that the client cannot see yet.
            await other.SayAsync(client.Talk!, "ly hôn mất bao lâu", "elsewhere", Cancellation);
            await other.ReadAnsweredAsync(client.Talk!, 3, Cancellation);
        }

        line.Mend();
        line.Broken.ShouldBeGreaterThan(0);
        await client.UntilAsync("all four are answered", c => Answered(c) == 4, Cancellation);
        await client.SayAsync("cảm ơn bạn", "c4");
        await ShouldHaveAllOnceAsync(client, server.Address, 5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_is_killed_and_started_again_loses_and_repeats_nothing(bool streams)
    {
        using var folder = new TemporaryFolder();
        var port = FreePort.Take();
        await using var first = await ServerProcess.StartAsync(folder, port, Cancellation);
        await using var client = new DirectLineJs(first.Address, streams);
        await TalkAsync(client);

        await client.SayAsync("ly hôn nộp đơn ở đâu", "c3");
        first.Kill();
        await client.SayAsync("ly hôn mất bao lâu", "c4");
        await using var second = await ServerProcess.StartAsync(folder, port, Cancellation);
        await client.UntilAsync("all four are answered", c => Answered(c) == 4, Cancellation);
        await client.SayAsync("cảm ơn bạn", "c5");
        await ShouldHaveAllOnceAsync(client, second.Address, 5);
    }

    private static async Task TalkAsync(DirectLineJs client)
    {
        await client.UntilAsync("it is online", c => c.Statuses.Contains("Online"), Cancellation);
        client.Statuses.ShouldBe(["Uninitialized", "Connecting", "Online"]);
        await client.SayAsync("xin chào", "c1");
        await client.UntilAsync("the first is answered", c => Answered(c) == 1, Cancellation);
        await client.SayAsync("chồng đánh vợ bị phạt bao nhiêu", "c2");
        await client.UntilAsync("the second is answered", c => Answered(c) == 2, Cancellation);
        client.Posted.ShouldBe(["c1", "c2"]);
        client.Activities.Where(a => a.ReplyToId is null).Select(a => a.ClientId).ShouldBe(["c1", "c2"]);
        client.Notes.Distinct().ShouldBe(["""{"kept":[1,"ạ"]}"""], "channel data come back untouched");
    }

    private static async Task ShouldHaveAllOnceAsync(DirectLineJs client, Uri server, int sent)
    {
        await client.UntilAsync("everything is answered", c => Answered(c) == sent, Cancellation);
        using var plain = new DirectLineClient(server);
        var truth = await plain.ReadAnsweredAsync(client.Talk!, sent, Cancellation);
        await client.UntilAsync("everything is shown", c => c.Activities.Count >= truth.Count, Cancellation);
        client.Activities.Select(a => a.Id).ShouldBe(truth.Select(a => a.Id), "each once, in order");
        truth.Count(a => a.ReplyToId is null).ShouldBe(sent);
        client.Statuses[^1].ShouldBe("Online");
    }

    private static int Answered(DirectLineJs client)
    {
        var answered = client.Activities.Select(a => a.ReplyToId).ToHashSet();
        return client.Activities.Count(a => a.ReplyToId is null && answered.Contains(a.Id));
    }
}
