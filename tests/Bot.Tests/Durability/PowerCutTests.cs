using System.Globalization;
using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Durability;

[Trait("suite", "durability")]
public sealed class PowerCutTests : IDisposable
{
    private const int CutsOfAHistory = 8;

    private readonly TemporaryFolder _folder = new();
    private readonly MasterKey _master;

    public PowerCutTests() => _master = MasterKey.Load(_folder.Keys, expectedId: null);

    [Fact(Timeout = 300_000)]
    public async Task After_a_power_cut_everything_acknowledged_is_there_and_the_rest_wholly_or_not_at_all()
    {
        var given = Environment.GetEnvironmentVariable("DVBOT_SEED");
        var histories = Environment.GetEnvironmentVariable("DVBOT_FULL") == "1" ? 125 : 25;
        int[] seeds = given is null ? [.. Enumerable.Range(1, histories)] : [int.Parse(given, CultureInfo.InvariantCulture)];
        var (cuts, acknowledged, asked, done, whileOpening) = (0, 0, 0, 0, 0);
        foreach (var seed in seeds)
        {
            var random = new Random(seed);
            var talks = new StoredTalks(_master, random);
            var disk = new SimulatedDisk();
            for (var cut = 1; cut <= CutsOfAHistory; cut++)
            {
                try
                {
                    disk.CutAt = random.Next(4) == 0 ? random.Next(1, 12) : random.Next(1, 400);
                    whileOpening += await CutAsync(talks, disk) ? 1 : 0;
                    disk = disk.AfterPowerCut(random);
                    await using var store = await Bounded(() => Task.FromResult(talks.Open(disk)), "opening again");
                    await Bounded(() => talks.CheckAsync(store, disk, TestContext.Current.CancellationToken), "checking");
                    cuts++;
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"Seed {seed} (DVBOT_SEED={seed} repeats it), cut {cut}.", e);
                }
            }

            acknowledged += talks.Acknowledged;
            asked += talks.Unknown.Asked;
            done += talks.Unknown.Done;
        }

        Figures.Print($"power cuts: {cuts}, {whileOpening} of them while opening; acknowledged {acknowledged}, lost 0; under way {asked}, found done {done}");
        asked.ShouldBeGreaterThan(cuts, "several things should have been under way at most cuts");
        whileOpening.ShouldBeGreaterThan(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _master.Dispose();
        _folder.Dispose();
    }

    /// <summary>Works until the power is cut; true when that was already while the store was opened.</summary>
    private static async Task<bool> CutAsync(StoredTalks talks, SimulatedDisk disk)
    {
        LiteDbStore? store = null;
        try
        {
            store = await Bounded(() => Task.FromResult(talks.Open(disk)), "opening");
            var all = await Bounded(() => talks.GoOnAsync(store, 400, () => disk.IsCut, TestContext.Current.CancellationToken), "working");
            (disk.IsCut || all).ShouldBeTrue("nothing may fail while there is power");
            return false;
        }
        catch (IOException) when (disk.IsCut && store is null)
        {
            return true;
        }
        finally
        {
            await ClosedAsync(store);
        }
    }

    private static async Task<T> Bounded<T>(Func<Task<T>> act, string doing)
    {
        try
        {
            return await Task.Run(act).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It hangs while {doing}.");
        }
    }

    private static Task<bool> Bounded(Func<Task> act, string doing) => Bounded(
        async () =>
        {
            await act();
            return true;
        },
        doing);

    private static async Task ClosedAsync(LiteDbStore? store)
    {
        try
        {
            if (store is not null)
            {
                await Bounded(() => store.DisposeAsync().AsTask(), "closing");
            }
        }
        catch (IOException)
        {
            // There is no power: nothing to close.
        }
    }
}
