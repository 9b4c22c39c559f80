using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Durability;

[Trait("suite", "durability")]
[Collection(Servers.Name)]
public sealed class KillTests
{
    private const int Clients = 24;

    [Fact(Timeout = 900_000)]
    public async Task Killed_again_and_again_under_load_it_loses_nothing_acknowledged_and_answers_everything_once()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var kills = Environment.GetEnvironmentVariable("DVBOT_FULL") == "1" ? 50 : 15;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var port = FreePort.Take();
        await using var load = new Load(new Uri($"http://127.0.0.1:{port}"), Clients, seed);
        var (inFlight, starting) = (0, 0);
        var startTime = TimeSpan.FromSeconds(1);
        load.Begin();
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var server = ServerProcess.Begin(folder, port);
            if (kill % 5 == 2)
            {
                await Task.Delay(startTime * random.NextDouble(), cancellation);
                starting++;
            }
            else
            {
                await server.ReadyAsync(cancellation);
                startTime = server.ReadyAfter!.Value;
                await load.AcknowledgedAsync(load.Acknowledged + random.Next(5, 500), cancellation);
            }

            var broken = load.Broken;
            server.Kill();
            await EveryoneNoticedAsync(load, cancellation);
            inFlight += load.Broken > broken ? 1 : 0;
        }

        await using (var last = await ServerProcess.StartAsync(folder, port, cancellation))
        {
            await load.FinishAsync(cancellation);
            var (lost, doubled) = await load.CompareAsync(cancellation);
            var sent = load.Logs.Sum(l => l.Sent.Count);
            var attempts = load.Logs.Sum(l => l.Sent.Sum(s => s.Attempts));
            Figures.Print($"kills: {kills} (seed {seed}), {starting} while starting, {inFlight} with requests in flight ({100 * inFlight / kills} %), requests broken {load.Broken}; conversations {load.Logs.Count}, messages {sent}, attempts {attempts}, acknowledged {load.Acknowledged}, repeated after it {load.Repeated}, lost {lost}, doubled {doubled}");
            lost.ShouldBe(0);
            doubled.ShouldBe(0);
            load.Acknowledged.ShouldBe(sent);
            load.Logs.Count.ShouldBeGreaterThanOrEqualTo(20);
            (inFlight * 10).ShouldBeGreaterThanOrEqualTo(kills * 6, "most kills should have met requests in flight");
            (await last.StopAsync(cancellation)).ShouldBe(0);
        }

        var rows = await Transcripts.ReadAsync(folder, cancellation);
        Transcripts.ShouldHaveOneTurnEach(rows);
        rows.Count(r => r.Activity is not null).ShouldBe(load.Acknowledged);
    }

    // What was under way when the process died has failed once every client has found nobody listening.
    private static async Task EveryoneNoticedAsync(Load load, CancellationToken cancellation)
    {
        var enough = load.Refused + (3 * Clients);
        while (load.Refused < enough)
        {
            await Task.Delay(5, cancellation);
        }
    }
}
