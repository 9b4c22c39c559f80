using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Handoff;
using DvBot.Bot.Privacy;
using DvBot.Bot.Screening;
using DvBot.Bot.Storage.LiteDb;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Durability.Desk;

[Trait("suite", "durability")]
[Collection(Servers.Name)]
public sealed class DeskKillTests
{
    private const int Operators = 6;
    private const int People = 12;

    private DeskServer? _server;

    [Fact(Timeout = 600_000)]
    public async Task Killed_during_claims_replies_and_closes_no_case_is_lost_none_is_held_by_two_nothing_is_said_twice()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var kills = Environment.GetEnvironmentVariable("DVBOT_FULL") == "1" ? 50 : 15;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var port = FreePort.Take();
        var record = new DeskRecord();
        var enough = false;
        using var client = new DirectLineClient(new Uri($"http://127.0.0.1:{port}"));
        var people = Enumerable.Range(0, People).Select(i => new FrightenedPerson(client, new Random(seed + i))).ToArray();
        var operators = Enumerable.Range(0, Operators).Select(i => new SimulatedOperator(() => Volatile.Read(ref _server), record, new Random(seed - i))).ToArray();
        _server = DeskServer.Begin(folder, port);
        var work = Task.WhenAll([
            .. people.Select(p => p.WriteAsync(() => Volatile.Read(ref enough), cancellation)),
            .. operators.Select(o => o.WorkAsync(() => Volatile.Read(ref enough), cancellation)),
        ]);
        var underWay = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            var before = operators.Sum(o => o.Acts);
            var until = before + random.Next(2, 15);
            while (operators.Sum(o => o.Acts) < until && !work.IsCompleted)
            {
                await Task.Delay(5, cancellation);
            }

            // A kill between two acts shows nothing: wait for the next one to begin.
            for (var patience = 0; _server.UnderWay == 0 && patience < 5000; patience++)
            {
                await Task.Delay(1, cancellation);
            }

            underWay += _server.UnderWay > 0 ? 1 : 0;
            _server.Kill();
            await _server.DisposeAsync();
            Volatile.Write(ref _server, DeskServer.Begin(folder, port));
        }

        Volatile.Write(ref enough, true);
        await work;
        var shown = new List<ShownActivity>();
        foreach (var person in people)
        {
            shown.AddRange(await person.ReadAsync(cancellation));
        }

        await _server.DisposeAsync();
        await using var store = Open(folder);
        var perhaps = record.PerhapsSaid;
        var counts = shown.Where(a => a.Text.StartsWith("người trực viết", StringComparison.Ordinal)).GroupBy(a => a.Text).ToDictionary(g => g.Key, g => g.Count());
        var lost = record.Said.Values.Count(t => !counts.ContainsKey(t));
        var doubled = counts.Count(c => c.Value > 1);
        Figures.Print($"desk kills: {kills} (seed {seed}), {underWay} with acts under way; operators {Operators}, acts acknowledged {operators.Sum(o => o.Acts)}, claims {record.Claims}, beaten to a case {operators.Sum(o => o.Beaten)}, messages of operators {record.Said.Count} (lost {lost}, doubled {doubled}, unknown {perhaps.Count}), closed {record.Closed.Count}, messages of people {people.Sum(p => p.Acknowledged)}");
        lost.ShouldBe(0);
        doubled.ShouldBe(0);
        counts.Keys.Except(record.Said.Values).Except(perhaps).ShouldBeEmpty("nobody wrote these");
        record.Closed.Intersect(store.Open().Select(c => c.Id)).ShouldBeEmpty("closed cases must not come back");
        await EveryoneInDangerHasACaseAsync(store, record, cancellation);
        record.Claims.ShouldBeGreaterThanOrEqualTo(kills / 3);
        record.Closed.Count.ShouldBeGreaterThan(0);
        (underWay * 10).ShouldBeGreaterThanOrEqualTo(kills * 6, "most kills should have met acts under way");
    }

    private static LiteDbStore Open(TemporaryFolder folder) => LiteDbStore.Open(
        new RealDisk(folder.Data),
        MasterKey.Load(folder.Keys, File.ReadAllText(Path.Combine(folder.Data, "key.id")).Trim()),
        new StoreOptions(),
        TimeProvider.System);

    // After each last turn: at high or above a case is open and is this one's; no case is open without a conversation that knows it.
    private static async Task EveryoneInDangerHasACaseAsync(LiteDbStore store, DeskRecord record, CancellationToken cancellation)
    {
        var last = new Dictionary<long, ConversationState>();
        var answered = new HashSet<long>();
        var arrivals = new List<long>();
        var row = 0L;
        while (await store.ReadPageAsync(row, 200, cancellation) is { Count: > 0 } page)
        {
            row = page[^1].Row;
            foreach (var entry in page)
            {
                if (entry.Outcome is { } outcome)
                {
                    last[entry.Conversation] = outcome.State;
                    answered.Add(entry.AnswersRow).ShouldBeTrue("one turn for each activity");
                    outcome.Replies.Count(r => r.Author == ReplyAuthor.Operator).ShouldBeLessThanOrEqualTo(1);
                }
                else
                {
                    arrivals.Add(entry.Row);
                }
            }
        }

        answered.SetEquals(arrivals).ShouldBeTrue("every activity has its turn");
        var open = store.Open();
        foreach (var (conversation, state) in last)
        {
            if (state.CaseId is { } id)
            {
                open.ShouldContain(c => c.Id == id && c.Conversation == conversation && c.Level >= state.Level, "a case was lost");
            }
            else
            {
                (state.Level < DangerLevel.High).ShouldBeTrue("somebody in danger has no case");
            }
        }

        open.Select(c => c.Id).ShouldBe(last.Values.Select(s => s.CaseId).OfType<Guid>(), ignoreOrder: true);
        open.Where(c => c.State == HandoffState.Claimed).ShouldAllBe(c => c.Claim != null);
        record.Closed.ShouldAllBe(id => last.Values.All(s => s.CaseId != id));
    }
}
