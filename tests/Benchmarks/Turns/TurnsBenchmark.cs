using System.Globalization;
using DvBot.Benchmarks.Load;
using DvBot.Benchmarks.Processes;

namespace DvBot.Benchmarks.Turns;

/// <summary>
/// Our turn rate beside that of others, in rounds that take turns so that the machine's other work hits all alike; then start-up,
/// memory and the price of reading transcripts. Owns its processes and folders; leaves none behind.
/// </summary>
internal static class TurnsBenchmark
{
    private const int Rounds = 3;
    private const int TurnsPerConversation = 20;
    private const int ManyConversations = 10_000;
    private const int WarmUpTurns = 8_000;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MostMany = TimeSpan.FromSeconds(45);
    private static readonly KeyValuePair<string, string> WithoutUnderstanding = new("Understanding__Enabled", "false");
    private static readonly KeyValuePair<string, string> ReadingTranscripts = new("Bench__ReadTranscripts", "true");

    /// <summary>Runs everything and prints two tables.</summary>
    public static async Task RunAsync()
    {
        await EchoBotPeer.InstallAsync();
        await CompareAsync();
        await MeasureServerAsync();
    }

    private static async Task CompareAsync()
    {
        using var server = await ServerProcess.StartAsync();
        using var withoutUnderstanding = await ServerProcess.StartAsync(WithoutUnderstanding);
        using var readingTranscripts = await ServerProcess.StartAsync(ReadingTranscripts);
        var kestrelPort = Ports.Free();
        using var kestrel = KestrelPeer.Start(kestrelPort);
        await UntilListeningAsync(kestrel, kestrelPort);
        var echoBotPort = Ports.Free();
        using var echoBot = EchoBotPeer.Start(echoBotPort);
        await UntilListeningAsync(echoBot, echoBotPort);

        var ours = new Peer("DvBot", server.Process, () => DirectLineClient.ConnectAsync(server.Port, TurnsPerConversation));
        Peer[] peers =
        [
            ours,
            new("DvBot, understanding off", withoutUnderstanding.Process, () => DirectLineClient.ConnectAsync(withoutUnderstanding.Port, TurnsPerConversation)),
            new("EchoBot (botbuilder 4.23.3)", echoBot, () => OnePostClient.ConnectAsync(echoBotPort, EchoBotPeer.Requests, EchoBotPeer.Expected)),
            new("bare Kestrel", kestrel, () => OnePostClient.ConnectAsync(kestrelPort, KestrelPeer.Requests, KestrelPeer.Expected)),
            new("DvBot, transcripts being read", readingTranscripts.Process, () => DirectLineClient.ConnectAsync(readingTranscripts.Port, TurnsPerConversation)),
        ];
        ChildProcess[] processes = [server.Process, withoutUnderstanding.Process, readingTranscripts.Process, kestrel, echoBot];
        foreach (var process in processes)
        {
            process.Pause();
        }

        foreach (var peer in peers)
        {
            await peer.WarmUpAsync(MostWarmUp, WarmUpTurns);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var peer in peers)
            {
                await peer.MeasureAsync(Round);
            }
        }

        Print(ours, peers);
    }

    private static void Print(Peer ours, Peer[] peers)
    {
        Console.WriteLine($"Turns: {LoadRun.Connections} connections, {Rounds} rounds of {Round.TotalSeconds} s each in turn, a turn counts when its reply was read.");
        var table = new MarkdownTable("peer", "turns/s by round", "median", "p50 ms", "p99 ms", "CPU µs a turn", "errors", "DvBot / peer");
        foreach (var peer in peers)
        {
            double[] milliseconds = [.. peer.Rounds.SelectMany(round => round.Milliseconds).Order()];
            table.Add(
                peer.Name,
                string.Join(' ', peer.Rounds.Select(round => Whole(round.Rate))),
                Whole(peer.MedianRate),
                Fraction(Figures.Percentile(milliseconds, 50)),
                Fraction(Figures.Percentile(milliseconds, 99)),
                Whole(peer.ProcessorMicroseconds),
                Whole(peer.Errors),
                peer == ours ? "1" : Fraction(ours.RatioTo(peer)));
        }

        table.Print();
        foreach (var peer in peers.Where(peer => peer.Errors > 0))
        {
            Console.WriteLine($"{peer.Name}: first error: {peer.Rounds.Select(round => round.FirstError).First(error => error is not null)}");
        }

        Console.WriteLine($"Turn rate while every transcript is read: {Fraction(peers[^1].RatioTo(ours))} of the rate without (aim: at least 0.80).");
    }

    private static async Task MeasureServerAsync()
    {
        List<double> startUps = [];
        for (var i = 0; i < 5; i++)
        {
            using var started = await ServerProcess.StartAsync();
            startUps.Add(started.StartUp.TotalSeconds);
        }

        using var server = await ServerProcess.StartAsync();
        var before = server.Process.ResidentMegabytes();
        var load = await LoadRun.RunAsync(() => DirectLineClient.ConnectAsync(server.Port, turnsPerConversation: 1), MostMany, ManyConversations);
        var table = new MarkdownTable("measure", "value", "aim");
        table.Add("start to ready, median of 5", $"{Fraction(Figures.Median(startUps))} s", "2 s");
        table.Add("memory when ready", $"{Whole(before)} MB", "");
        table.Add($"memory after {Whole(load.Turns)} conversations of one turn", $"{Whole(server.Process.ResidentMegabytes())} MB", "300 MB");
        table.Add("conversations of one turn", $"{Whole(load.Rate)}/s, {load.Errors} errors", "");
        table.Print();
    }

    private static async Task UntilListeningAsync(ChildProcess process, int port)
    {
        for (var i = 0; i < 1000 && !process.HasEnded; i++)
        {
            try
            {
                using var connection = await RawConnection.ConnectAsync(port);
                return;
            }
            catch (System.Net.Sockets.SocketException)
            {
                await Task.Delay(10);
            }
        }

        throw new BenchmarkFailedException($"a peer does not listen; it wrote:\n{process.LastLines}");
    }

    private static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Fraction(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
