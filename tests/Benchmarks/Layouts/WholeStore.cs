using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Delivery;
using DvBot.Bot.Privacy;
using DvBot.Bot.Screening;
using DvBot.Bot.Storage.LiteDb;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace DvBot.Benchmarks.Layouts;

/// <summary>The store as the bot uses it, without the bot: arrivals accepted, recalled and answered with a ready-made outcome.</summary>
internal sealed class WholeStore(int writers) : IAsyncDisposable
{
    private const int ConversationsEach = 32;

    private static readonly TurnOutcome Outcome = new(
        new ConversationState { SelfForm = "em", NoticeGiven = true, LastArticle = "ly-hon-nop-o-dau", Turns = 3, Offered = [new Choice("Gặp người", "0")] },
        [Reply.Of(string.Concat(Enumerable.Repeat("Bạn nộp đơn ở toà án nhân dân khu vực nơi người kia đang ở. ", 8)))],
        new TurnReading("ly-hon-nop-o-dau", 0.9, false, ["92/2015/QH13:Điều 39 khoản 1"], DangerLevel.None, [], "", null, null, null, false),
        null,
        Erasure.None,
        null);

    private readonly int[] _turns = new int[writers];
    private readonly TemporaryFolder _folder = new();
    private MasterKey? _master;
    private LiteDbStore? _store;

    /// <summary>Turns in a second.</summary>
    public async Task<double> MeasureAsync(TimeSpan most)
    {
        _master ??= MasterKey.Load(Path.Combine(_folder.Path, "keys"), expectedId: null);
        _store ??= LiteDbStore.Open(new RealDisk(_folder.Path), _master, new StoreOptions(), TimeProvider.System);
        var before = _turns.Sum();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Task.Run(() => WorkAsync(_store, i, start, most))));
        return (_turns.Sum() - before) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _master?.Dispose();
        _folder.Dispose();
    }

    private async Task WorkAsync(LiteDbStore store, int writer, long start, TimeSpan most)
    {
        while (Stopwatch.GetElapsedTime(start) < most)
        {
            var turn = _turns[writer];
            var key = new ConversationKey("directline", $"{writer}-{turn % ConversationsEach}");
            var text = new SensitiveText(Messages.All[turn % Messages.All.Count]);
            var activity = new Activity(key, $"{turn}", ActivityKind.Text, text, null, TimeProvider.System.GetUtcNow(), null);
            var accepted = await store.AcceptAsync(activity, CancellationToken.None);
            var recalled = await store.RecallAsync(key, CancellationToken.None);
            if (accepted.Outcome != AcceptOutcome.Accepted || recalled is null
                || await store.TryCommitAsync(new TurnCommit(recalled, Outcome, activity.ReceivedAt, Surroundings.Nobody, "1"), CancellationToken.None) != CommitResult.Committed)
            {
                throw new BenchmarkFailedException("the store did not take a turn");
            }

            _turns[writer]++;
        }
    }
}
