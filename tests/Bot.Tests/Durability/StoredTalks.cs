using DvBot.Bot.Activities;
using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;
using Shouldly;

namespace DvBot.Bot.Tests.Durability;

/// <summary>Several conversations with one store at a time, so that the writer has groups to write.</summary>
internal sealed class StoredTalks(MasterKey master, Random random)
{
    private readonly List<StoredTalk> _talks = [.. Enumerable.Range(0, 7).Select(i => new StoredTalk(
        new ConversationKey(i % 2 == 0 ? "directline" : StoredTalk.PushChannel, $"người {i}"), new Random(random.Next())))];

    /// <summary>Things acknowledged.</summary>
    public int Acknowledged => _talks.Sum(t => t.Acknowledged);

    /// <summary>Things under way when the store failed, and how many of them had been done.</summary>
    public (int Asked, int Done) Unknown => (_talks.Sum(t => t.Unknown.Asked), _talks.Sum(t => t.Unknown.Done));

    /// <summary>Opens a store on a disk.</summary>
    public LiteDbStore Open(IDisk disk) => LiteDbStore.Open(
        disk,
        master,
        new StoreOptions { PushChannels = new HashSet<string>([StoredTalk.PushChannel], StringComparer.Ordinal) },
        TimeProvider.System);

    /// <summary>All do random things until the store fails or each has done enough. False for the former.</summary>
    public async Task<bool> GoOnAsync(LiteDbStore store, int steps, Func<bool> isOff, CancellationToken cancellation)
    {
        var done = await Task.WhenAll(_talks.Select(t => Task.Run(() => t.GoOnAsync(store, steps, isOff, cancellation), cancellation)));
        return done.All(d => d);
    }

    /// <summary>Compares the store with what each of them knows, and the keys on the disk with what is alive.</summary>
    public async Task CheckAsync(LiteDbStore store, SimulatedDisk disk, CancellationToken cancellation)
    {
        foreach (var talk in _talks)
        {
            await talk.CheckAsync(store, cancellation);
        }

        var keys = disk.Bytes("keys.slots").Chunk(64).Count(slot => slot.Any(b => b != 0));
        keys.ShouldBe(store.Conversations + store.Open().Count, "one key for each conversation and each open case, no more");
    }
}
