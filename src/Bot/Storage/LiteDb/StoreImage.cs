using System.Collections.Concurrent;
using System.Text;
using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;
using DvBot.Bot.Privacy;
using DvBot.Bot.Schedule;
using DvBot.Bot.Screening;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// What the store holds in memory beside the database: conversations, open cases, later work, replies to be sent, hashes. The
/// writer thread alone changes it; the concurrent dictionaries hold only what is on disk and may be read by any thread. It can
/// be made again from the database at any time, and is, when a transaction fails.
/// </summary>
internal sealed class StoreImage : IDisposable
{
    private const long RetentionOfNewConversations = TimeSpan.TicksPerDay;
    private const int CaseFormat = 1;

    private readonly IDiskFile _dataFile;
    private readonly IDiskFile _logFile;
    private readonly KeySlots _slots;
    private readonly Dictionary<KeyedHash, Head> _heads = [];
    private readonly HashSet<Head> _dirty = [];
    private readonly List<int> _destroy = [];
    private readonly Queue<(Head Head, long Stamp)> _tails = new();
    private long _row;
    private long _conversation;
    private long _due;
    private long _hashId;
    private long _foldedRow;
    private long _stamp;
    private IReadOnlyList<HandoffCase> _openCases = [];

    /// <summary>Over the files of a data folder; call <see cref="Load"/> before anything else.</summary>
    public StoreImage(IDisk disk, MasterKey master, StoreOptions options)
    {
        Master = master;
        Options = options;
        _dataFile = disk.Open("dvbot.db");
        _logFile = disk.Open("dvbot-log.db");
        _slots = new KeySlots(disk.Open("keys.slots"), master);
    }

    /// <summary>Wraps data keys and makes keyed hashes.</summary>
    public MasterKey Master { get; }

    /// <summary>Settings.</summary>
    public StoreOptions Options { get; }

    /// <summary>The database.</summary>
    public Engine Engine { get; private set; } = null!;

    /// <summary>Conversations on disk, by hash of their key.</summary>
    public ConcurrentDictionary<KeyedHash, Head> Published { get; } = new();

    /// <summary>Conversations on disk, by id.</summary>
    public ConcurrentDictionary<long, Head> PublishedById { get; } = new();

    /// <summary>Open cases as the writer knows them.</summary>
    public ConcurrentDictionary<Guid, CaseRecord> Cases { get; } = new();

    /// <summary>Later work.</summary>
    public DueIndex Due { get; } = new();

    /// <summary>Replies to be sent.</summary>
    public OutboxIndex Outbox { get; } = new();

    /// <summary>Accounts of the desk.</summary>
    public OperatorRows Operators { get; } = new();

    /// <summary>Hashes of message ids of conversations that are gone, with the number they had.</summary>
    public Dictionary<KeyedHash, int> Forgotten { get; } = [];

    /// <summary>Conversations whose <see cref="Head.View"/> was exchanged or taken away; for the writer thread, which empties it.</summary>
    public List<KeyedHash> Changed { get; } = [];

    /// <summary>True when heads wait to be folded.</summary>
    public bool HasDirty => _dirty.Count > 0;

    /// <summary>True when it is time to fold heads into their documents.</summary>
    public bool FoldIsDue => _dirty.Count >= 512 || _row - _foldedRow >= 8192;

    /// <summary>True when keys are to be destroyed after the commit.</summary>
    public bool HasKeysToDestroy => _destroy.Count > 0;

    /// <summary>Makes everything anew from the files.</summary>
    public void Load()
    {
        Engine?.Dispose();
        Clear();
        Engine = new Engine(_dataFile, _logFile);
        LoadMeta();
        Operators.Load(Engine, Master.System);
        foreach (var document in Engine.All(Rows.Heads))
        {
            LoadHead(document);
        }

        foreach (var document in Engine.All(Rows.Cases))
        {
            LoadCase(document);
        }

        foreach (var document in Engine.After(Rows.Journal, _foldedRow))
        {
            Replay(document);
        }

        foreach (var document in Engine.All(Rows.Due))
        {
            _conversation = Math.Max(_conversation, document[Rows.Conversation].AsInt64);
            Due.Add(new DueWork(document[Rows.Id].AsInt64, (DueWorkKind)document[Rows.Kind].AsInt32, Utc(document[Rows.Time].AsInt64), document[Rows.Conversation].AsInt64, document[Rows.Attempts].AsInt32));
        }

        foreach (var document in Engine.All(Rows.Hashes))
        {
            _conversation = Math.Max(_conversation, document[Rows.Conversation].AsInt64);
            Forgotten[new KeyedHash(document[Rows.Hash].AsBinary)] = document[Rows.Ordinal].AsInt32;
        }

        _row = Math.Max(_foldedRow, Engine.LastId(Rows.Journal));
        _due = Engine.LastId(Rows.Due);
        _hashId = Engine.LastId(Rows.Hashes);
        _slots.Open(_heads.Values.Select(h => h.Slot).Concat(Cases.Values.Select(c => c.Slot)).ToHashSet());
        foreach (var head in _heads.Values)
        {
            head.View = new HeadView(head.Version, head.Ordinal, [.. head.Waiting], null, [], head.Ordinal);
            Published[head.Hash] = head;
            PublishedById[head.Id] = head;
            Changed.Add(head.Hash);
        }

        foreach (var document in Engine.All(Rows.Outbox))
        {
            LoadOutbox(document);
        }

        CasesChanged();
        Engine.Scrub();
    }

    /// <summary>A conversation by the hash of its key; null when there is none.</summary>
    public Head? Find(KeyedHash hash) => _heads.GetValueOrDefault(hash);

    /// <summary>A conversation by id; null when there is none.</summary>
    public Head? Find(long id) => PublishedById.TryGetValue(id, out var head) && !head.Gone ? head : null;

    /// <summary>Hash of a conversation's name.</summary>
    public KeyedHash HashOf(ConversationKey key) => Master.Hash("conversation", key.Channel, key.Id);

    /// <summary>Hash of a message's id.</summary>
    public KeyedHash HashOf(ConversationKey key, string messageId) => Master.Hash("message", key.Channel, key.Id, messageId);

    /// <summary>A new conversation, with a key of its own and with its retention as stored later work.</summary>
    /// <param name="key">Name from outside.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="ordinal">Numbers go on from here.</param>
    /// <param name="now">UTC ticks.</param>
    /// <param name="retention">Ticks; null for the default.</param>
    public Head NewHead(ConversationKey key, KeyedHash hash, int ordinal, long now, long? retention = null)
    {
        var (slot, dataKey) = _slots.Add();
        var head = new Head(++_conversation, key, hash, slot, dataKey)
        {
            Ordinal = ordinal,
            LastTicks = now,
            RetentionTicks = retention ?? RetentionOfNewConversations,
            Known = [],
        };
        _heads[hash] = head;
        Touch(head);
        Engine.Insert(Rows.Heads, HeadDocument(head));
        AddDue(DueWorkKind.Retention, now + head.RetentionTicks, head.Id);
        return head;
    }

    /// <summary>Marks a conversation as changed since it was folded.</summary>
    public void Touch(Head head)
    {
        head.Dirty = true;
        _dirty.Add(head);
    }

    /// <summary>Id of the next journal row.</summary>
    public long NextRow() => ++_row;

    /// <summary>Stores later work.</summary>
    public void AddDue(DueWorkKind kind, long ticks, long conversation)
    {
        var work = new DueWork(++_due, kind, Utc(ticks), conversation, 0);
        Engine.Insert(Rows.Due, DueDocument(work));
        Due.Add(work);
    }

    /// <summary>Puts one piece of later work of a kind in the place of all; none when there is no time for it.</summary>
    public void SetOnlyDue(DueWorkKind kind, DateTimeOffset? at)
    {
        var old = Due.Of(kind);
        Engine.Delete(Rows.Due, old.Select(w => new BsonValue(w.Id)));
        foreach (var work in old)
        {
            Due.Remove(work.Id);
        }

        if (at is { } time)
        {
            AddDue(kind, time.UtcTicks, 0);
        }
    }

    /// <summary>Replaces later work.</summary>
    public void ChangeDue(DueWork work) => Engine.Upsert(Rows.Due, DueDocument(work));

    /// <summary>Destroys a conversation's rows, its document and, after the commit, its key. Hashes of its message ids stay for a while.</summary>
    public void Erase(Head head, long now)
    {
        Know(head);
        var rows = new List<BsonValue>();
        for (var row = head.LastRow; row != 0;)
        {
            var document = Engine.Find(Rows.Journal, row);
            rows.Add(row);
            row = document?[Rows.Previous].AsInt64 ?? 0;
        }

        Engine.Delete(Rows.Journal, rows);
        Engine.Delete(Rows.Outbox, rows);
        rows.ForEach(row => Outbox.Remove(row.AsInt64));
        Engine.Delete(Rows.Heads, [head.Id]);
        foreach (var (hash, ordinal) in head.Known!)
        {
            Engine.Insert(Rows.Hashes, new BsonDocument { [Rows.Id] = ++_hashId, [Rows.Hash] = hash.ToArray(), [Rows.Ordinal] = ordinal, [Rows.Conversation] = head.Id, [Rows.Time] = now });
            Forgotten[hash] = ordinal;
        }

        if (head.Known.Count > 0)
        {
            AddDue(DueWorkKind.ForgetHashes, now + Options.KeepHashes.Ticks, head.Id);
        }

        head.Gone = true;
        if (ReferenceEquals(_heads.GetValueOrDefault(head.Hash), head))
        {
            _heads.Remove(head.Hash);
        }

        _dirty.Remove(head);
        _destroy.Add(head.Slot);
    }

    /// <summary>Takes a destroyed conversation out of what other threads see; after the commit.</summary>
    public void Unpublish(Head head)
    {
        PublishedById.TryRemove(head.Id, out _);
        Published.TryRemove(new KeyValuePair<KeyedHash, Head>(head.Hash, head));
        Changed.Add(head.Hash);
        head.View = new HeadView(0, 0, [], null, [], 0);
        head.DataKey.Dispose();
    }

    /// <summary>Makes sure that the numbers of all arrivals of a conversation are known.</summary>
    public Dictionary<KeyedHash, int> Know(Head head)
    {
        if (head.Known is not null)
        {
            return head.Known;
        }

        var known = new Dictionary<KeyedHash, int>();
        for (var row = head.LastRow; row != 0;)
        {
            var document = Engine.Find(Rows.Journal, row);
            if (document is null)
            {
                break;
            }

            if (document[Rows.Kind].AsInt32 == Rows.Arrival)
            {
                known[new KeyedHash(document[Rows.Hash].AsBinary)] = document[Rows.Ordinal].AsInt32;
            }

            row = document[Rows.Previous].AsInt64;
        }

        return head.Known = known;
    }

    /// <summary>A new case's key.</summary>
    public (int Slot, DataKey Key) NewCaseKey() => _slots.Add();

    /// <summary>Destroys a key after the commit.</summary>
    public void DestroyAfterCommit(int slot) => _destroy.Add(slot);

    /// <summary>Puts new keys on the disk; before the commit that refers to them.</summary>
    public void FlushKeys() => _slots.Flush();

    /// <summary>Destroys keys whose records are gone, and the old bytes of the log; after the commit.</summary>
    public void DestroyKeys()
    {
        foreach (var slot in _destroy)
        {
            _slots.Destroy(slot);
        }

        _destroy.Clear();
        _slots.Flush();
        Engine.Scrub();
    }

    /// <summary>Writes the documents of changed conversations.</summary>
    public void Fold()
    {
        Engine.Upsert(Rows.Heads, _dirty.Select(HeadDocument));
        Engine.Upsert(Rows.Meta, new BsonDocument { [Rows.Id] = "folded", [Rows.Last] = _row, [Rows.Conversation] = _conversation });
    }

    /// <summary>After the fold is on disk.</summary>
    public void Folded()
    {
        foreach (var head in _dirty)
        {
            head.Dirty = false;
        }

        _dirty.Clear();
        _foldedRow = _row;
    }

    /// <summary>Keeps the latest items of at most some thousand conversations in memory.</summary>
    public void UsedTail(Head head)
    {
        Changed.Add(head.Hash);
        head.TailStamp = ++_stamp;
        _tails.Enqueue((head, head.TailStamp));
        while (_tails.Count > 4096)
        {
            var (old, stamp) = _tails.Dequeue();
            if (old.TailStamp == stamp && old.View is { Waiting.Count: 0 } view)
            {
                old.View = view with { State = null, Tail = [], TailFrom = view.Ordinal };
                old.Known = null;
            }
        }
    }

    /// <summary>Counts changes of cases, for those who watch them.</summary>
    public long CaseStamp { get; private set; }

    /// <summary>Open cases as they are on disk; exchanged as a whole, for any thread.</summary>
    public IReadOnlyList<HandoffCase> OpenCases
    {
        get => Volatile.Read(ref _openCases);
        private set => Volatile.Write(ref _openCases, value);
    }

    /// <summary>Says that cases have changed; once it is on disk.</summary>
    public void CasesChanged()
    {
        CaseStamp++;
        OpenCases = [.. Cases.Values.Select(c => c.Case)];
    }

    /// <summary>The open case of a conversation; null for none.</summary>
    public HandoffCase? CaseOf(Head head) => head.CaseId is { } id && Cases.TryGetValue(id, out var record) ? record.Case : null;

    /// <summary>Stores a changed case.</summary>
    public void Store(CaseRecord record)
    {
        Cases[record.Case.Id] = record;
        Engine.Upsert(Rows.Cases, CaseDocument(record));
    }

    /// <summary>The document of a case.</summary>
    public static BsonDocument CaseDocument(CaseRecord record) => new()
    {
        [Rows.Id] = record.Case.Id,
        [Rows.Conversation] = record.Case.Conversation,
        [Rows.State] = (int)record.Case.State,
        [Rows.Level] = (int)record.Case.Level,
        [Rows.Time] = record.Case.OpenedAt.UtcTicks,
        [Rows.Slot] = record.Slot,
        [Rows.Deletion] = record.Case.WantsDeletion,
        [Rows.Format] = CaseFormat,
        [Rows.Body] = Seal.Close(record.Case, BodyJson.Default.HandoffCase, record.Key, record.Case.Id.ToByteArray()),
    };

    /// <summary>Writes a line of the audit, sealed under the system key.</summary>
    public void Audit(Guid caseId, string what, DangerLevel level, IReadOnlyList<string> codes, long now, Guid by = default)
    {
        var id = Guid.CreateVersion7();
        Engine.Insert(Rows.Audit, new BsonDocument
        {
            [Rows.Id] = id,
            [Rows.Case] = caseId,
            [Rows.By] = by,
            [Rows.Time] = now,
            [Rows.Level] = (int)level,
            [Rows.Body] = Seal.Close([what, .. codes], BodyJson.Default.StringArray, Master.System, id.ToByteArray()),
        });
    }

    /// <summary>Context to which bodies of journal rows are bound.</summary>
    public static byte[] RowContext(long row) => Encoding.ASCII.GetBytes($"row {row}");

    /// <summary>A time from ticks.</summary>
    public static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);

    /// <inheritdoc/>
    public void Dispose()
    {
        Engine?.Dispose();
        _slots.Dispose();
        _logFile.Dispose();
        _dataFile.Dispose();
    }

    private static byte[] HeadContext(long id) => Encoding.ASCII.GetBytes($"head {id}");

    private static BsonDocument DueDocument(DueWork work) => new()
    {
        [Rows.Id] = work.Id,
        [Rows.Kind] = (int)work.Kind,
        [Rows.Time] = work.At.UtcTicks,
        [Rows.Conversation] = work.Conversation,
        [Rows.Attempts] = work.Attempts,
    };

    private static BsonDocument HeadDocument(Head head) => new()
    {
        [Rows.Id] = head.Id,
        [Rows.Hash] = head.Hash.ToArray(),
        [Rows.Slot] = head.Slot,
        [Rows.Body] = Seal.Close(head.Key, BodyJson.Default.ConversationKey, head.DataKey, HeadContext(head.Id)),
        [Rows.Version] = head.Version,
        [Rows.Ordinal] = head.Ordinal,
        [Rows.Last] = head.LastRow,
        [Rows.StateRow] = head.StateRow,
        [Rows.Time] = head.LastTicks,
        [Rows.Retention] = head.RetentionTicks,
        [Rows.Level] = (int)head.Level,
        [Rows.Case] = head.CaseId is { } c ? new BsonValue(c) : BsonValue.Null,
        [Rows.Pending] = new BsonArray(head.Waiting.Select(w => new BsonArray { w.Row, w.Ordinal })),
    };

    private void Clear()
    {
        _heads.Clear();
        _dirty.Clear();
        _destroy.Clear();
        _tails.Clear();
        Published.Clear();
        PublishedById.Clear();
        Cases.Clear();
        Due.Clear();
        Outbox.Clear();
        Forgotten.Clear();
        _row = _conversation = _due = _hashId = _foldedRow = 0;
    }

    private void LoadMeta()
    {
        var folded = Engine.Find(Rows.Meta, "folded");
        if (folded is not null)
        {
            _foldedRow = folded[Rows.Last].AsInt64;
            _conversation = folded[Rows.Conversation].AsInt64;
        }
    }

    private void LoadHead(BsonDocument document)
    {
        var id = document[Rows.Id].AsInt64;
        var slot = document[Rows.Slot].AsInt32;
        _conversation = Math.Max(_conversation, id);
        var dataKey = _slots.Read(slot) ?? throw new InvalidDataException($"The key of conversation {id} cannot be read.");
        var key = Seal.Open(document[Rows.Body].AsBinary, BodyJson.Default.ConversationKey, dataKey, HeadContext(id));
        var head = new Head(id, key, new KeyedHash(document[Rows.Hash].AsBinary), slot, dataKey)
        {
            Version = document[Rows.Version].AsInt64,
            Ordinal = document[Rows.Ordinal].AsInt32,
            LastRow = document[Rows.Last].AsInt64,
            StateRow = document[Rows.StateRow].AsInt64,
            LastTicks = document[Rows.Time].AsInt64,
            RetentionTicks = document[Rows.Retention].AsInt64,
            Level = (DangerLevel)document[Rows.Level].AsInt32,
            CaseId = document[Rows.Case].IsNull ? null : document[Rows.Case].AsGuid,
        };
        head.Waiting.AddRange(document[Rows.Pending].AsArray.Select(w => new WaitingArrival(w[0].AsInt64, w[1].AsInt32, null)));
        _heads[head.Hash] = head;
        PublishedById[id] = head;
    }

    private void LoadCase(BsonDocument document)
    {
        var id = document[Rows.Id].AsGuid;
        if ((HandoffState)document[Rows.State].AsInt32 == HandoffState.Closed)
        {
            return;
        }

        var slot = document[Rows.Slot].AsInt32;
        var key = _slots.Read(slot) ?? throw new InvalidDataException($"The key of case {id} cannot be read.");
        var body = document[Rows.Body].AsBinary;
        Cases[id] = new CaseRecord(
            document[Rows.Format].IsNull
                ? new HandoffCase(
                    id,
                    document[Rows.Conversation].AsInt64,
                    (HandoffState)document[Rows.State].AsInt32,
                    (DangerLevel)document[Rows.Level].AsInt32,
                    Utc(document[Rows.Time].AsInt64),
                    Seal.Open(body, BodyJson.Default.StringArray, key, id.ToByteArray()),
                    document[Rows.Deletion].AsBoolean)
                : Seal.Open(body, BodyJson.Default.HandoffCase, key, id.ToByteArray()),
            slot,
            key);
    }

    // Rows written after the last fold: bring the heads up to date.
    private void Replay(BsonDocument document)
    {
        if (!PublishedById.TryGetValue(document[Rows.Conversation].AsInt64, out var head))
        {
            return;
        }

        var row = document[Rows.Id].AsInt64;
        head.LastRow = row;
        head.Ordinal = document[Rows.Ordinal].AsInt32;
        if (document[Rows.Kind].AsInt32 == Rows.Arrival)
        {
            head.LastTicks = document[Rows.Time].AsInt64;
            head.Waiting.Add(new WaitingArrival(row, head.Ordinal, null));
        }
        else
        {
            head.StateRow = row;
            head.Version = document[Rows.Version].AsInt64;
            head.Level = (DangerLevel)document[Rows.Level].AsInt32;
            head.RetentionTicks = document[Rows.Retention].AsInt64;
            head.CaseId = document[Rows.Case].IsNull ? null : document[Rows.Case].AsGuid;
            var answers = document[Rows.Answers].AsInt64;
            head.Waiting.RemoveAll(w => w.Row == answers);
        }

        Touch(head);
    }

    private void LoadOutbox(BsonDocument document)
    {
        var row = document[Rows.Id].AsInt64;
        if (Find(document[Rows.Conversation].AsInt64) is { } head && Engine.Find(Rows.Journal, row) is { } turn)
        {
            var body = Seal.Open(turn[Rows.Body].AsBinary, BodyJson.Default.TurnBody, head.DataKey, RowContext(row));
            Outbox.Add(new Delivery.OutboxEntry(row, head.Key, body.Outcome.Replies, document[Rows.Sent].AsInt32, document[Rows.Attempts].AsInt32, Utc(document[Rows.Time].AsInt64)));
        }
    }
}
