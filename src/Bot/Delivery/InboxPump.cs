using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Delivery;

/// <summary>
/// Has the turns of accepted activities taken: those that the last run left over, and each new one as it is signalled. What
/// waits is in the store; a signal that is lost with the process costs nothing. Thread safe.
/// </summary>
public sealed partial class InboxPump(IInboxStore store, ITurns turns, TimeProvider time, ILogger<InboxPump> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private int _failing;

    /// <summary>An activity of this conversation waits.</summary>
    public void Signal(ConversationKey key) => _ = TakeAsync(key);

    /// <summary>Something failed: look again soon for activities without a turn.</summary>
    public void LookAgain() => Interlocked.Exchange(ref _failing, 1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var stop = stoppingToken.Register(_stopping.Cancel);
        await TakeLeftOverAsync();

        // Storage that fails for a while leaves activities without a turn: look again until none is left.
        using var timer = new PeriodicTimer(_pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (Interlocked.Exchange(ref _failing, 0) != 0)
                {
                    await TakeLeftOverAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task TakeLeftOverAsync()
    {
        var keys = store.Unanswered();
        if (keys.Count > 0)
        {
            LogLeftOver(keys.Count);
            await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (key, _) => await TakeAsync(key));
        }
    }

    private async Task TakeAsync(ConversationKey key)
    {
        // Off the caller's path: the door answers its channel first.
        await Task.Yield();
        try
        {
            await turns.TakeTurnAsync(key, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
        }
        catch (ObjectDisposedException)
        {
        }
#pragma warning disable CA1031 // a turn that cannot be written is taken again; it must not end the process
        catch (Exception e)
#pragma warning restore CA1031
        {
            LookAgain();
            LogFailed(key.Channel, e.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Answering what the last run left over: {Count} conversations.")]
    private partial void LogLeftOver(int count);

    [LoggerMessage(2, LogLevel.Error, "A turn on {Channel} could not be taken ({Error}); it will be tried again.")]
    private partial void LogFailed(string channel, string error);
}
