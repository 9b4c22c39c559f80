using DvBot.Bot.Conversations;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Privacy;
using DvBot.Bot.Schedule;
using DvBot.Bot.Screening;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>Writes a turn: state, transcript, outbox, case, later work and the inbox mark are one row and what hangs on it.</summary>
internal sealed class TurnJob(TurnCommit commit, KeyedHash conversation) : WriterJob<CommitResult>
{
    private static readonly TimeSpan _readTime = TimeSpan.FromMinutes(2);

    private Head? _head;
    private Head? _erased;
    private FeedItem? _item;
    private OutboxEntry? _outbox;
    private bool _changedCase;

    /// <inheritdoc/>
    public override void Apply(StoreImage image)
    {
        _head = _erased = null;
        _outbox = null;
        _changedCase = false;
        var recalled = commit.Recalled;
        var head = image.Find(conversation);
        if (head is null || head.Id != recalled.Conversation.Id)
        {
            Result = CommitResult.Gone;
            return;
        }

        if (head.Version != recalled.Conversation.Version || head.Waiting.Count == 0 || head.Waiting[0].Row != recalled.Row || ClaimMoved(image, head))
        {
            Result = CommitResult.Conflict;
            return;
        }

        var now = commit.At.UtcTicks;
        var answered = head.Waiting[0];
        head.Waiting.RemoveAt(0);
        var record = ChangedCase(image, head, now);
        if (commit.Outcome.Erasure == Erasure.Now)
        {
            head = StartAnew(image, head, now);
        }

        record ??= head.CaseId is { } id && image.Cases.TryGetValue(id, out var open) ? open : null;
        if (record is not null)
        {
            Follow(image, record, head, now);
            _changedCase = true;
        }

        KeepFor(image, head, now);
        Append(image, head, answered, now);
        _head = head;
        Result = CommitResult.Committed;
    }

    /// <inheritdoc/>
    public override void Publish(StoreImage image)
    {
        if (_head is null)
        {
            return;
        }

        var before = _erased is null ? _head.View : new HeadView(0, 0, [], null, [], _item!.Ordinal - 1);
        if (_erased is not null)
        {
            image.Unpublish(_erased);
        }

        _head.View = Tailed(before) with
        {
            Version = _head.Version,
            Ordinal = _head.Ordinal,
            Waiting = [.. _head.Waiting],
            State = commit.Outcome.State,
        };
        image.Published[_head.Hash] = _head;
        image.PublishedById[_head.Id] = _head;
        image.UsedTail(_head);
        if (_changedCase)
        {
            image.CasesChanged();
        }

        if (_outbox is not null)
        {
            image.Outbox.Add(_outbox);
        }
    }

    // The last turns are what is polled; older ones are read from disk when somebody asks.
    private HeadView Tailed(HeadView before)
    {
        const int most = 8;
        List<FeedItem> tail = [.. before.Tail, _item!];
        var from = before.TailFrom;
        if (tail.Count > most)
        {
            from = tail[tail.Count - most - 1].Ordinal;
            tail.RemoveRange(0, tail.Count - most);
        }

        return before with { Tail = tail, TailFrom = from };
    }

    private Head StartAnew(StoreImage image, Head old, long now)
    {
        // What she sent after the words she wants destroyed is still to be answered.
        var waiting = old.Waiting.ToList();
        var activities = waiting.ConvertAll(w => w.Activity ?? ReadArrivalJob.Read(image, old, w.Row));
        old.Waiting.Clear();
        image.Erase(old, now);
        var head = image.NewHead(old.Key, old.Hash, old.Ordinal, old.LastTicks, old.RetentionTicks);
        head.CaseId = old.CaseId;
        for (var i = 0; i < waiting.Count; i++)
        {
            var hash = image.HashOf(old.Key, activities[i].MessageId);
            image.Forgotten.Remove(hash);
            AcceptJob.Append(image, head, activities[i], hash, waiting[i].Ordinal);
        }

        _erased = old;
        return head;
    }

    private void Append(StoreImage image, Head head, WaitingArrival answered, long now)
    {
        var outcome = commit.Outcome;
        var row = image.NextRow();
        head.Ordinal++;
        head.Version++;
        head.Level = outcome.State.Level;
        head.CaseId = outcome.State.CaseId;
        image.Engine.Insert(Rows.Journal, new BsonDocument
        {
            [Rows.Id] = row,
            [Rows.Conversation] = head.Id,
            [Rows.Kind] = Rows.Turn,
            [Rows.Ordinal] = head.Ordinal,
            [Rows.Previous] = head.LastRow,
            [Rows.Time] = now,
            [Rows.Answers] = answered.Row,
            [Rows.Version] = head.Version,
            [Rows.Level] = (int)head.Level,
            [Rows.Retention] = head.RetentionTicks,
            [Rows.Case] = head.CaseId is { } c ? new BsonValue(c) : BsonValue.Null,
            [Rows.Sent] = answered.Ordinal,
            [Rows.Body] = Seal.Close(new TurnBody(outcome, commit.ContentVersion, commit.Around), BodyJson.Default.TurnBody, head.DataKey, StoreImage.RowContext(row)),
        });
        head.LastRow = row;
        head.StateRow = row;
        image.Touch(head);
        _item = ReadFeedJob.ItemOf(head.Ordinal, commit.At, outcome, answered.Ordinal);
        if (outcome.Replies.Count > 0 && image.Options.PushChannels.Contains(head.Key.Channel))
        {
            image.Engine.Insert(Rows.Outbox, new BsonDocument { [Rows.Id] = row, [Rows.Conversation] = head.Id, [Rows.Sent] = 0, [Rows.Attempts] = 0, [Rows.Time] = now });
            _outbox = new OutboxEntry(row, head.Key, outcome.Replies, 0, 0, commit.At);
        }

        if (outcome.Incident is { } incident)
        {
            var id = Guid.CreateVersion7();
            image.Engine.Insert(Rows.Incidents, new BsonDocument
            {
                [Rows.Id] = id,
                [Rows.Conversation] = head.Id,
                [Rows.Time] = now,
                [Rows.Body] = Seal.Close([incident], BodyJson.Default.StringArray, image.Master.System, id.ToByteArray()),
            });
        }
    }

    private void KeepFor(StoreImage image, Head head, long now)
    {
        var keep = commit.Outcome.State.Retention switch
        {
            RetentionChoice.Session => commit.Outcome.Erasure == Erasure.EndOfSession ? _readTime.Ticks : RetentionSpans.Session.Ticks,
            RetentionChoice.Month => RetentionSpans.Month.Ticks,
            _ => RetentionSpans.Day.Ticks,
        };
        if (keep < head.RetentionTicks)
        {
            image.AddDue(DueWorkKind.Retention, now + keep, head.Id);
        }

        head.RetentionTicks = keep;
    }

    // An open case goes on with a conversation that begins anew, and shows that a turn was taken.
    private static void Follow(StoreImage image, CaseRecord record, Head head, long now)
    {
        if (record.Case.Conversation != head.Id)
        {
            image.AddDue(DueWorkKind.WaitingCheck, now + TimeSpan.TicksPerMinute, head.Id);
        }

        image.Store(record with { Case = record.Case with { Conversation = head.Id, TalkVersion = head.Version + 1 } });
    }

    // What was decided while an operator held the case, or while nobody did, holds for that claim only.
    private bool ClaimMoved(StoreImage image, Head head)
    {
        var now = image.CaseOf(head);
        var then = commit.Recalled.Case;
        return now?.Id != then?.Id || now?.ClaimNumber != then?.ClaimNumber;
    }

    private CaseRecord? ChangedCase(StoreImage image, Head head, long now)
    {
        if (commit.Outcome.Handoff is not { } change)
        {
            return null;
        }

        if (!image.Cases.TryGetValue(change.CaseId, out var record))
        {
            return Opened(image, head, change, now);
        }

        var before = record.Case;
        var raised = change.Level > before.Level ? change.Level : before.Level;
        var after = Told(change, before with
        {
            Level = raised,
            Reasons = [.. before.Reasons.Union(change.Reasons, StringComparer.Ordinal)],
            WantsDeletion = before.WantsDeletion || change.AskedToDelete,
        });
        if (change.CardOwed)
        {
            image.AddDue(DueWorkKind.CardCheck, now + DeskRules.CardAfter.Ticks, head.Id);
        }

        if (change.Consent is { } consent && consent != before.Consent)
        {
            image.Audit(change.CaseId, consent ? "consented" : "declined", raised, [], now);
        }

        if (raised != before.Level || after.Reasons.Count != before.Reasons.Count || after.WantsDeletion != before.WantsDeletion)
        {
            image.Audit(change.CaseId, change.AskedToDelete ? "asked_to_delete" : "raised", raised, change.Reasons, now);
        }

        return record with { Case = after };
    }

    private CaseRecord Opened(StoreImage image, Head head, HandoffChange change, long now)
    {
        var (slot, key) = image.NewCaseKey();
        var opened = new HandoffCase(change.CaseId, head.Id, HandoffState.Waiting, change.Level, commit.At, change.Reasons, change.AskedToDelete);
        image.Audit(change.CaseId, "opened", change.Level, change.Reasons, now);
        image.AddDue(DueWorkKind.WaitingCheck, now + TimeSpan.TicksPerMinute, head.Id);
        return new CaseRecord(Told(change, opened), slot, key);
    }

    private HandoffCase Told(HandoffChange change, HandoffCase after) => after with
    {
        WroteAt = commit.At,
        Consent = change.Consent ?? after.Consent,
        Opening = OpeningOf(change, after),
        CallBack = change.CallBack.Length > 0 ? change.CallBack : after.CallBack,
        CallBackKept = change.CallBack.Length == 0 && after.CallBackKept,

        // What operators wrote may hold her words: it goes with them (contracts, what is kept).
        Notes = change.AskedToDelete ? [] : after.Notes,
        Draft = change.AskedToDelete ? default : after.Draft,
        CardOwedAt = change.CardOwed ? commit.At : after.CardOwedAt,
    };

    private static WordsOpening OpeningOf(HandoffChange change, HandoffCase after) => change switch
    {
        _ when after.Level == DangerLevel.Imminent => WordsOpening.Imminent,
        { Consent: true } when after.Opening == WordsOpening.Closed => WordsOpening.Consent,
        { Consent: false } when after.Opening == WordsOpening.Consent => WordsOpening.Closed,
        _ => after.Opening,
    };
}
