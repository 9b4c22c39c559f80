using System.Collections.Concurrent;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Operators;
using DvBot.Bot.Privacy;
using DvBot.Bot.Schedule;
using DvBot.Bot.Storage.LiteDb.Jobs;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// The embedded store. Owns one data folder: a LiteDB database on durable streams, and the key slots. Every write goes through
/// one thread, is grouped with others that wait, and is acknowledged only once it is on the disk. It never decides anything.
/// Thread safe.
/// </summary>
internal sealed class LiteDbStore : IInboxStore, IConversationStore, IActivityFeed, IDueWorkStore, IHandoffStore, IOutboxStore, IRetentionStore, ITranscriptReader, IReceiptStore, IOperatorStore, IAuditReader, IAsyncDisposable
{
    private const int MostWaiting = 20_000;

    private readonly StoreImage _image;
    private readonly Writer _writer;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _watchers = new();
    private readonly ConcurrentDictionary<KeyedHash, TaskCompletionSource> _listeners = new();
    private DateTimeOffset? _announced;
    private long _caseStamp;
    private int _disposed;

    private LiteDbStore(StoreImage image, IDisk disk, TimeProvider time)
    {
        _image = image;
        _time = time;
        _writer = new Writer(image, disk, Changed);
    }

    /// <inheritdoc/>
    public event Action? CasesChanged;

    /// <inheritdoc/>
    public event Action? DueChanged;

    /// <inheritdoc/>
    public event Action? OutboxChanged;

    /// <inheritdoc/>
    public event Action<Guid>? OperatorChanged;

    /// <inheritdoc/>
    public DateTimeOffset? NextDue => _image.Due.Next;

    /// <summary>True while the last attempt to write failed.</summary>
    public bool Broken => _writer.Broken;

    /// <summary>Conversations that are kept.</summary>
    public int Conversations => _image.Published.Count;

    /// <summary>Opens the store, finishing what the last run left.</summary>
    /// <param name="disk">Where its files lie; this process alone uses them.</param>
    /// <param name="master">Wraps its keys; must outlive it.</param>
    /// <param name="options">Settings.</param>
    /// <param name="time">The clock for waiting.</param>
    public static LiteDbStore Open(IDisk disk, MasterKey master, StoreOptions options, TimeProvider time)
    {
        var image = new StoreImage(disk, master, options);
        try
        {
            image.Load();
            return new LiteDbStore(image, disk, time);
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<AcceptResult> AcceptAsync(Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (_writer.Waiting > MostWaiting)
        {
            return ValueTask.FromResult(new AcceptResult(AcceptOutcome.Refused, 0));
        }

        return AcceptedAsync(Do(new AcceptJob(activity, _image.HashOf(activity.Key), _image.HashOf(activity.Key, activity.MessageId))));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ConversationKey> Unanswered() =>
        [.. _image.Published.Values.Where(h => h.View.Waiting.Count > 0).Select(h => h.Key)];

    /// <inheritdoc/>
    public ValueTask<Recalled?> RecallAsync(ConversationKey key, CancellationToken cancellation)
    {
        if (!_image.Published.TryGetValue(_image.HashOf(key), out var head))
        {
            return ValueTask.FromResult<Recalled?>(null);
        }

        var view = head.View;
        if (view.Waiting.Count == 0)
        {
            return ValueTask.FromResult<Recalled?>(null);
        }

        var state = view.State ?? (view.Version == 0 ? ConversationState.Fresh : null);
        return state is not null && view.Waiting[0].Activity is { } activity
            ? ValueTask.FromResult<Recalled?>(new Recalled(new Conversation(head.Id, head.Key, view.Version, state), view.Waiting[0].Row, activity, _image.CaseOf(head)))
            : new ValueTask<Recalled?>(Do(new ReadArrivalJob(head)));
    }

    /// <inheritdoc/>
    public ValueTask<CommitResult> TryCommitAsync(TurnCommit commit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return new ValueTask<CommitResult>(Do(new TurnJob(commit, _image.HashOf(commit.Recalled.Conversation.Key))));
    }

    /// <inheritdoc/>
    public ValueTask<FeedPage?> ReadAsync(ConversationKey key, int after, CancellationToken cancellation)
    {
        if (!_image.Published.TryGetValue(_image.HashOf(key), out var head))
        {
            return ValueTask.FromResult<FeedPage?>(null);
        }

        var view = head.View;
        if (after < view.TailFrom)
        {
            return new ValueTask<FeedPage?>(Do(new ReadFeedJob(head, after)));
        }

        var items = view.Tail.Where(i => i.Ordinal > after).ToArray();
        return ValueTask.FromResult<FeedPage?>(new FeedPage(items, items.Length > 0 ? items[^1].Ordinal : Math.Min(after, view.Ordinal), view.Waiting.Count > 0));
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(ConversationKey key, int after, TimeSpan atMost, CancellationToken cancellation)
    {
        if (!_image.Published.TryGetValue(_image.HashOf(key), out var head))
        {
            return;
        }

        var watcher = _watchers.GetOrAdd(head.Id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (Ready(head, after))
        {
            return;
        }

        try
        {
            await watcher.Task.WaitAsync(atMost, _time, cancellation);
        }
        catch (TimeoutException)
        {
            _watchers.TryRemove(new KeyValuePair<long, TaskCompletionSource>(head.Id, watcher));
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ChangedAsync(ConversationKey key, int after, TimeSpan atMost, CancellationToken cancellation)
    {
        var hash = _image.HashOf(key);
        if (Differs(hash, after))
        {
            return true;
        }

        var listener = _listeners.GetOrAdd(hash, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            if (!Differs(hash, after))
            {
                await listener.Task.WaitAsync(atMost, _time, cancellation);
            }

            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            // Who else waits with this one looks again and waits anew.
            Tell(hash, listener);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<DueWork> Due(DateTimeOffset now, int most) => _image.Due.Before(now, most);

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(DueWork work, CancellationToken cancellation) => await Do(new DueWorkJob(work, null, false));

    /// <inheritdoc/>
    public async ValueTask PutOffAsync(DueWork work, DateTimeOffset at, bool failed, CancellationToken cancellation) => await Do(new DueWorkJob(work, at, failed));

    /// <inheritdoc/>
    public IReadOnlyList<HandoffCase> Open() => _image.OpenCases;

    /// <inheritdoc/>
    public async ValueTask<DeskOutcome> DoAsync(DeskAct act, DateTimeOffset now, CancellationToken cancellation) => await Do(new ActJob(act, now));

    /// <inheritdoc/>
    public async ValueTask RenewAsync(Guid holder, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_image.OpenCases.Any(c => c.Claim?.Operator == holder))
        {
            await Do(new RenewJob(holder, now));
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ConversationKey>> LapseAsync(DateTimeOffset now, CancellationToken cancellation) => await Do(new LapseJob(now));

    /// <inheritdoc/>
    public async ValueTask<ConversationKey?> BringCardAsync(long conversation, DateTimeOffset now, CancellationToken cancellation) => await Do(new CardJob(conversation, now));

    /// <inheritdoc/>
    public async ValueTask NoteReadAsync(Guid caseId, Guid reader, DateTimeOffset now, CancellationToken cancellation) => await Do(new NoteReadJob(caseId, reader, now));

    /// <inheritdoc/>
    public async ValueTask<bool> NoteStillWaitingAsync(long conversation, DateTimeOffset now, CancellationToken cancellation) => await Do(new StillWaitingJob(conversation, now));

    /// <inheritdoc/>
    public IReadOnlyList<OutboxEntry> Due(string channel, DateTimeOffset now, int most) => _image.Outbox.Before(channel, now, most);

    /// <inheritdoc/>
    public async ValueTask RecordAsync(OutboxEntry entry, bool done, CancellationToken cancellation) => await Do(new OutboxJob(entry, done));

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset?> EraseIfExpiredAsync(long conversation, DateTimeOffset now, CancellationToken cancellation) => await Do(new EraseExpiredJob(conversation, now));

    /// <inheritdoc/>
    public DateTimeOffset? KeptUntil(long conversation) =>
        _image.Find(conversation) is { } head ? StoreImage.Utc(Expiry.Of(head, _image)) : null;

    /// <inheritdoc/>
    public async ValueTask ForgetHashesAsync(long conversation, CancellationToken cancellation) => await Do(new ForgetHashesJob(conversation));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TranscriptEntry>> ReadPageAsync(long afterRow, int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 200);
        return await Do(new ReadPageJob(afterRow, most));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TranscriptEntry>> ReadTalkAsync(long conversation, int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 1000);
        return await Do(new ReadTalkJob(conversation, most));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AuditLine>> ReadAuditAsync(int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 1000);
        return await Do(new ReadAuditJob(most));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Operator> Operators() => [.. _image.Operators.Published.Values.OrderBy(o => o.CreatedAt).ThenBy(o => o.Id)];

    /// <inheritdoc/>
    public Operator? FindOperator(Guid id) => _image.Operators.Published.GetValueOrDefault(id);

    /// <inheritdoc/>
    public ValueTask<OperatorWrite> AddOperatorAsync(Operator account, bool onlyAsFirst, CancellationToken cancellation) => WriteOperatorAsync(account, onlyAsFirst);

    /// <inheritdoc/>
    public ValueTask<OperatorWrite> TryWriteOperatorAsync(Operator account, CancellationToken cancellation) => WriteOperatorAsync(account, onlyAsFirst: false);

    /// <inheritdoc/>
    public async ValueTask<bool> RemoveOperatorAsync(Guid id, CancellationToken cancellation)
    {
        var removed = await Do(new RemoveOperatorJob(id));
        OperatorChanged?.Invoke(id);
        return removed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The container disposes it once for each of its interfaces.
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await Task.Run(_writer.Dispose);
        _image.Dispose();
    }

    private static async ValueTask<AcceptResult> AcceptedAsync(Task<AcceptResult> done)
    {
        try
        {
            return await done;
        }
        catch (IOException)
        {
            return new AcceptResult(AcceptOutcome.Refused, 0);
        }
    }

    private async ValueTask<OperatorWrite> WriteOperatorAsync(Operator account, bool onlyAsFirst)
    {
        var outcome = await Do(new WriteOperatorJob(account, onlyAsFirst));
        if (outcome == OperatorWrite.Written)
        {
            OperatorChanged?.Invoke(account.Id);
        }

        return outcome;
    }

    private static bool Ready(Head head, int after)
    {
        var view = head.View;
        return head.Gone || (view.Ordinal > after && view.Waiting.Count == 0);
    }

    private bool Differs(KeyedHash hash, int after) => (_image.Published.TryGetValue(hash, out var head) ? head.View.Ordinal : 0) != after;

    private void Tell(KeyedHash hash, TaskCompletionSource listener)
    {
        if (_listeners.TryRemove(new KeyValuePair<KeyedHash, TaskCompletionSource>(hash, listener)))
        {
            listener.TrySetResult();
        }
    }

    private Task<T> Do<T>(WriterJob<T> job)
    {
        _writer.Enqueue(job);
        return job.Done;
    }

    private void Changed()
    {
        foreach (var (id, watcher) in _watchers)
        {
            if ((!_image.PublishedById.TryGetValue(id, out var head) || head.View.Waiting.Count == 0) && _watchers.TryRemove(new KeyValuePair<long, TaskCompletionSource>(id, watcher)))
            {
                watcher.TrySetResult();
            }
        }

        if (_image.CaseStamp != _caseStamp)
        {
            _caseStamp = _image.CaseStamp;
            if (CasesChanged is { } changed)
            {
                // Consoles draw themselves anew when they hear it: not on the thread that writes.
                _ = Task.Run(changed);
            }
        }

        foreach (var hash in _image.Changed)
        {
            if (_listeners.TryGetValue(hash, out var listener))
            {
                Tell(hash, listener);
            }
        }

        _image.Changed.Clear();

        var next = _image.Due.Next;
        if (next < _announced || (_announced is null && next is not null))
        {
            DueChanged?.Invoke();
        }

        _announced = next;
        if (_image.Outbox.Any)
        {
            OutboxChanged?.Invoke();
        }
    }
}
