namespace DvBot.Bot.Delivery;

/// <summary>
/// Sends what turns said to channels that push: one conversation's replies in order, each piece recorded, failures tried again
/// after a time that is stored as due work. It never makes a reply anew. One instance for each sender.
/// </summary>
public sealed partial class OutboxPump(IOutboxStore store, IChannelSender sender, TimeProvider time, ILogger<OutboxPump> log) : BackgroundService
{
    private const int AtOnce = 64;

    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly SemaphoreSlim _one = new(1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wake.Dispose();
        _one.Dispose();
        base.Dispose();
    }

    /// <summary>Sends everything that is due now.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            while (store.Due(sender.Channel, time.GetUtcNow(), AtOnce) is { Count: > 0 } due)
            {
                foreach (var entry in due)
                {
                    await SendAsync(entry, cancellation);
                }
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        store.OutboxChanged += Wake;
        try
        {
            while (true)
            {
                await SendDueAsync(stoppingToken);
                await _wake.WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            store.OutboxChanged -= Wake;
        }
    }

    private async Task SendAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        for (var i = entry.Sent; i < entry.Replies.Count; i++)
        {
            var attempt = await sender.SendAsync(entry.Key, entry.Replies[i], cancellation);
            switch (attempt.Outcome)
            {
                case DeliveryOutcome.Sent:
                    entry = entry with { Sent = i + 1, Attempts = 0 };
                    if (entry.Sent < entry.Replies.Count)
                    {
                        await store.RecordAsync(entry, done: false, cancellation);
                    }

                    break;
                case DeliveryOutcome.Deferred when entry.Attempts + 1 < RetrySchedule.MostAttempts:
                    LogDeferred(sender.Channel, attempt.Reason);
                    var attempts = entry.Attempts + 1;
                    await store.RecordAsync(entry with { Attempts = attempts, NextAttempt = time.GetUtcNow() + RetrySchedule.After(attempts) }, done: false, cancellation);
                    return;
                default:
                    LogGivenUp(sender.Channel, attempt.Reason);
                    await store.RecordAsync(entry, done: true, cancellation);
                    return;
            }
        }

        await store.RecordAsync(entry, done: true, cancellation);
    }

    private void Wake()
    {
        if (_wake.CurrentCount == 0)
        {
            try
            {
                _wake.Release();
            }
            catch (SemaphoreFullException)
            {
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Sending on {Channel} was put off ({Reason}).")]
    private partial void LogDeferred(string channel, string reason);

    [LoggerMessage(2, LogLevel.Error, "Sending on {Channel} was given up ({Reason}).")]
    private partial void LogGivenUp(string channel, string reason);
}
