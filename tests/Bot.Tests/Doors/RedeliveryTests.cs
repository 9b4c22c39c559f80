using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Doors;

[Trait("suite", "durability")]
[Collection(Servers.Name)]
public sealed class RedeliveryTests
{
    [Fact]
    public async Task The_same_message_100_times_at_once_gives_one_turn()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder, FreePort.Take(), cancellation);
        using var client = new DirectLineClient(server.Address);
        var talk = await client.BeginAsync(cancellation);

        var ids = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.SayAsync(talk, "đánh vợ bị phạt bao nhiêu", "same", cancellation)));
        var shown = await client.ReadAnsweredAsync(talk, 1, cancellation);

        ids.Distinct().ShouldHaveSingleItem();
        shown.Count(a => a.ReplyToId is null).ShouldBe(1);
        shown.Where(a => a.ReplyToId is not null).Select(a => a.Id).ShouldBeUnique();
        shown.Where(a => a.ReplyToId is not null).Select(a => a.Id.Split('.')[0]).Distinct().ShouldHaveSingleItem("one set of replies");
        (await server.StopAsync(cancellation)).ShouldBe(0);
        Transcripts.ShouldHaveOneTurnEach(await Transcripts.ReadAsync(folder, cancellation));
    }

    [Fact]
    public async Task A_second_server_on_one_data_folder_refuses_and_the_first_goes_on()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var first = await ServerProcess.StartAsync(folder, FreePort.Take(), cancellation);
        await using var second = ServerProcess.Begin(folder, FreePort.Take());

        (await second.ExitAsync(cancellation)).ShouldNotBe(0);

        second.Log.ShouldContain(folder.Data);
        second.Log.ShouldContain("another server is using it");
        second.Log.ShouldNotContain("Unhandled exception");
        using var client = new DirectLineClient(first.Address);
        var talk = await client.BeginAsync(cancellation);
        await client.SayAsync(talk, "chào bạn", "1", cancellation);
        (await client.ReadAnsweredAsync(talk, 1, cancellation)).ShouldContain(a => a.ReplyToId != null);
    }

    [Fact]
    public async Task The_start_refuses_data_whose_key_is_missing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using (var server = await ServerProcess.StartAsync(folder, FreePort.Take(), cancellation))
        {
            using var client = new DirectLineClient(server.Address);
            await client.SayAsync(await client.BeginAsync(cancellation), "chào bạn", "1", cancellation);
            (await server.StopAsync(cancellation)).ShouldBe(0);
        }

        Directory.Delete(folder.Keys, recursive: true);
        await using var again = ServerProcess.Begin(folder, FreePort.Take());

        (await again.ExitAsync(cancellation)).ShouldNotBe(0);
        again.Log.ShouldContain("master.key");
        again.Log.ShouldContain("--keys");
    }
}
