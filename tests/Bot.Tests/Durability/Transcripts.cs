using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;
using Shouldly;

namespace DvBot.Bot.Tests.Durability;

/// <summary>Reads what a server that has ended left in its data folder.</summary>
internal static class Transcripts
{
    /// <summary>Every row.</summary>
    public static async Task<IReadOnlyList<TranscriptEntry>> ReadAsync(TemporaryFolder folder, CancellationToken cancellation)
    {
        using var master = MasterKey.Load(folder.Keys, (await File.ReadAllTextAsync(Path.Combine(folder.Data, "key.id"), cancellation)).Trim());
        await using var store = LiteDbStore.Open(new RealDisk(folder.Data), master, new StoreOptions(), TimeProvider.System);
        var all = new List<TranscriptEntry>();
        while (await store.ReadPageAsync(all.Count == 0 ? 0 : all[^1].Row, 200, cancellation) is { Count: > 0 } page)
        {
            all.AddRange(page);
        }

        return all;
    }

    /// <summary>Fails unless every arrival has exactly one turn.</summary>
    public static void ShouldHaveOneTurnEach(IReadOnlyList<TranscriptEntry> rows)
    {
        var arrivals = rows.Where(r => r.Activity is not null).Select(r => r.Row);
        var answered = rows.Where(r => r.Outcome is not null).Select(r => r.AnswersRow).Order();
        answered.ShouldBe(arrivals);
    }
}
