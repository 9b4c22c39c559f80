using System.Threading.Channels;

namespace DvBot.Bot.Schedule;

/// <summary>
/// Does stored work when it is due. The pump sleeps until the next stored time; what is due is in the store, so a restart
/// forgets nothing. Handlers may do the same work twice after a kill and must not mind.
/// </summary>
public sealed partial class DueWorkPump(IDueWorkStore store, IReadOnlyDictionary<DueWorkKind, DueWorkHandler> handlers, TimeProvider time, ILogger<DueWorkPump> log) : BackgroundService
{
    private const int AtOnce = 64;
    private static readonly TimeSpan _longestSleep = TimeSpan.FromHours(1);
    private static readonly TimeSpan _afterFailure = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Does everything that is due now.</summary>
    public async Task DoDueAsync(CancellationToken cancellation)
    {
        while (store.Due(time.GetUtcNow(), AtOnce) is { Count: > 0 } due)
        {
            foreach (var work in due)
            {
                await DoAsync(work, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        store.DueChanged += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await DoDueAsync(stoppingToken);
                await SleepAsync(store.NextDue, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            store.DueChanged -= Wake;
        }
    }

    private async Task DoAsync(DueWork work, CancellationToken cancellation)
    {
        try
        {
            if (handlers.TryGetValue(work.Kind, out var handler) && await handler(work, cancellation) is { } again)
            {
                await store.PutOffAsync(work, again, failed: false, cancellation);
            }
            else
            {
                await store.CompleteAsync(work, cancellation);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(work.Kind, e.GetType().Name);
            await store.PutOffAsync(work, time.GetUtcNow() + _afterFailure, failed: true, cancellation);
        }
    }

    // Every group of writes may bring something due; only an earlier time than the one slept for wakes the pump.
    private async Task SleepAsync(DateTimeOffset? until, CancellationToken cancellation)
    {
        while (true)
        {
            var wait = until - time.GetUtcNow() ?? _longestSleep;
            if (wait <= TimeSpan.Zero)
            {
                return;
            }

            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var delay = Task.Delay(wait < _longestSleep ? wait : _longestSleep, time, both.Token);
            var first = await Task.WhenAny(delay, _wake.Reader.WaitToReadAsync(both.Token).AsTask());
            await both.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            if (first == delay)
            {
                return;
            }

            _wake.Reader.TryRead(out _);
            if (store.NextDue < until || until is null)
            {
                return;
            }
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    [LoggerMessage(1, LogLevel.Error, "Due work {Kind} failed ({Error}); it is put off.")]
    private partial void LogFailed(DueWorkKind kind, string error);
}
