using System.Collections.Immutable;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Schedule;
using DvBot.Bot.Screening;
using DvBot.Bot.Storage.LiteDb;
using Shouldly;

namespace DvBot.Bot.Tests.Durability;

/// <summary>
/// One conversation with a store, and what its caller knows of it: what was acknowledged, and what may or may not be there
/// because the store failed while it was asked. Does one thing at a time.
/// </summary>
internal sealed class StoredTalk(ConversationKey key, Random random)
{
    private readonly Dictionary<string, int> _acknowledged = [];
    private readonly Queue<(Activity Activity, int Ordinal)> _waiting = new();
    private readonly Guid _operator = Guid.NewGuid();
    private Guid _case = Guid.NewGuid();
    private int _claims;
    private bool _held;
    private Snapshot? _perhaps;
    private Action _then = () => { };
    private long _conversation;
    private int _number;

    /// <summary>Pushing channels have an outbox.</summary>
    public const string PushChannel = "zalo";

    /// <summary>What was acknowledged.</summary>
    public Snapshot Sure { get; private set; } = Snapshot.Nothing;

    /// <summary>Things acknowledged so far.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Things of which it was not known whether they were done, and how many of them were.</summary>
    public (int Asked, int Done) Unknown { get; private set; }

    /// <summary>Does random things until the store fails (false) or enough is done (true).</summary>
    public async Task<bool> GoOnAsync(LiteDbStore store, int steps, Func<bool> isOff, CancellationToken cancellation)
    {
        try
        {
            for (var i = 0; i < steps; i++)
            {
                if (!await StepAsync(store, cancellation))
                {
                    return false;
                }
            }

            return true;
        }
#pragma warning disable CA1031 // the machine is off: whatever was not told does not count
        catch (Exception e) when (isOff() && (e is not ShouldAssertException || _perhaps is null))
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>Compares the store with what is known; settles what was not.</summary>
    public async Task CheckAsync(LiteDbStore store, CancellationToken cancellation)
    {
        var found = await Snapshot.ReadAsync(store, key, _case, cancellation);
        if (_perhaps is { } perhaps)
        {
            found.ShouldBeOneOf(Sure.Text, perhaps.Text);
            var done = !string.Equals(found, Sure.Text, StringComparison.Ordinal);
            Unknown = (Unknown.Asked + 1, Unknown.Done + (done ? 1 : 0));
            if (done)
            {
                Settle();
            }

            _perhaps = null;
        }
        else
        {
            found.ShouldBe(Sure.Text);
        }

        store.Unanswered().Contains(key).ShouldBe(_waiting.Count > 0);
        foreach (var (id, ordinal) in _acknowledged.OrderBy(_ => random.Next()).Take(3))
        {
            (await store.AcceptAsync(Message(id), cancellation)).ShouldBe(new AcceptResult(AcceptOutcome.Duplicate, ordinal));
        }
    }

    private Task<bool> StepAsync(LiteDbStore store, CancellationToken cancellation) => random.Next(20) switch
    {
        < 7 => AcceptAsync(store, cancellation),
        7 when _held => CloseAsync(store, cancellation),
        7 or 12 when Sure.Case.Length > 0 => _held ? GiveBackAsync(store, cancellation) : TakeAsync(store, cancellation),
        13 or 14 when _held => ReplyAsync(store, cancellation),
        8 when _waiting.Count == 0 && _conversation != 0 && Sure.Case.Length == 0 => ExpireAsync(store, cancellation),
        < 11 when Sure.Outbox.Count > 0 => SendAsync(store, cancellation),
        _ when _waiting.Count > 0 => TurnAsync(store, cancellation),
        _ => AcceptAsync(store, cancellation),
    };

    private async Task<bool> AcceptAsync(LiteDbStore store, CancellationToken cancellation)
    {
        var activity = Message($"m{++_number}");
        var ordinal = Sure.Ordinal + 1;
        Intend(
            Sure with { Items = Sure.Items.Add(Snapshot.Arrival(ordinal, activity)), Ordinal = ordinal },
            () =>
            {
                _waiting.Enqueue((activity, ordinal));
                _acknowledged[activity.MessageId] = ordinal;
            });
        var result = await store.AcceptAsync(activity, cancellation);
        if (result.Outcome == AcceptOutcome.Refused)
        {
            return false;
        }

        // A store that failed after it had written finds at the second try that it knows the message.
        result.Ordinal.ShouldBe(ordinal);

        return Settle();
    }

    private Task<bool> TurnAsync(LiteDbStore store, CancellationToken cancellation) => TryAsync(async () =>
    {
        var recalled = (await store.RecallAsync(key, cancellation)).ShouldNotBeNull();
        var next = _waiting.Peek().Activity;
        recalled.Activity.ShouldBe(next.Kind.IsFromPerson() ? next : next with { MessageId = recalled.Activity.MessageId });
        recalled.Conversation.State.LastArticle.ShouldBe(Sure.Mark);
        _conversation = recalled.Conversation.Id;
        store.Due(DateTimeOffset.MaxValue, int.MaxValue).ShouldContain(w => w.Kind == DueWorkKind.Retention && w.Conversation == _conversation);
        var outcome = Decide(recalled.Conversation.State);
        Intend(
            After(outcome),
            () =>
            {
                _waiting.Dequeue();
                _conversation = outcome.Erasure == Erasure.Now ? 0 : _conversation;
            });
        (await store.TryCommitAsync(new TurnCommit(recalled, outcome, Now(), Surroundings.Nobody, "test"), cancellation)).ShouldBe(CommitResult.Committed);
    });

    private Task<bool> TakeAsync(LiteDbStore store, CancellationToken cancellation) => TryAsync(async () =>
    {
        Intend(
            Sure with { Case = OpenCase(_claims + 1) },
            () =>
            {
                _held = true;
                _claims++;
            });
        await DoAsync(store, new TakeCase(_case, _operator), cancellation);
    });

    private Task<bool> ReplyAsync(LiteDbStore store, CancellationToken cancellation) => TryAsync(async () =>
    {
        var text = $"người trực {++_number}";
        Bring(Sure, ActivityKind.OperatorText, text, null, () => { });
        await DoAsync(store, new SendReply(_case, _operator, _claims, Guid.NewGuid(), new SensitiveText(text)), cancellation);
    });

    private Task<bool> GiveBackAsync(LiteDbStore store, CancellationToken cancellation) => TryAsync(async () =>
    {
        Bring(
            Sure with { Case = OpenCase(_claims + 1) },
            ActivityKind.ClaimEnded,
            "",
            null,
            () =>
            {
                _held = false;
                _claims++;
            });
        await DoAsync(store, new GiveBack(_case, _operator, _claims), cancellation);
    });

    private Task<bool> CloseAsync(LiteDbStore store, CancellationToken cancellation) => TryAsync(async () =>
    {
        var act = new CloseCase(_case, _operator, _claims, Dispositions.Informed, DangerLevel.Concern, LowerReasons.SafeNow, DateTimeOffset.MaxValue);
        if (_waiting.Any(w => w.Activity.Kind.IsFromPerson()))
        {
            (await store.DoAsync(act, Now(), cancellation)).Result.ShouldBe(DeskResult.SheWrote);
            return;
        }

        Bring(
            Sure with { Case = "" },
            ActivityKind.CaseClosed,
            "",
            (int)DangerLevel.Concern,
            () =>
            {
                _case = Guid.NewGuid();
                _held = false;
                _claims = 0;
            });
        await DoAsync(store, act, cancellation);
    });

    private async Task DoAsync(LiteDbStore store, DeskAct act, CancellationToken cancellation) =>
        (await store.DoAsync(act, Now(), cancellation)).Result.ShouldBe(DeskResult.Done);

    private void Bring(Snapshot after, ActivityKind kind, string text, int? level, Action then)
    {
        var ordinal = Sure.Ordinal + 1;
        var activity = new Activity(key, "", kind, new SensitiveText(text), null, Now(), null) { Mark = new DeskMark(_case, _operator, level) };
        Intend(
            after with { Items = after.Items.Add(Snapshot.Desk(ordinal, kind, text)), Ordinal = ordinal },
            () =>
            {
                _waiting.Enqueue((activity, ordinal));
                then();
            });
    }

    private static string OpenCase(int claims) => Snapshot.OpenCase(DangerLevel.High, ["weapon"], claims);

    private Task<bool> ExpireAsync(LiteDbStore store, CancellationToken cancellation) => TryAsync(async () =>
    {
        Intend(Snapshot.Nothing, () => _conversation = 0);
        (await store.EraseIfExpiredAsync(_conversation, Now().AddDays(31), cancellation)).ShouldBeNull();
    });

    private Task<bool> SendAsync(LiteDbStore store, CancellationToken cancellation) => TryAsync(async () =>
    {
        var entry = store.Due(key.Channel, DateTimeOffset.MaxValue, int.MaxValue).Single(e => e.Key == key);
        Snapshot.Pending(entry.Replies, entry.Sent, entry.Attempts).ShouldBe(Sure.Outbox[0]);
        var next = entry with { Sent = entry.Sent + 1, Attempts = entry.Attempts + random.Next(2), NextAttempt = Now() };
        var done = next.Sent >= entry.Replies.Count;
        Intend(Sure with { Outbox = done ? Sure.Outbox.RemoveAt(0) : Sure.Outbox.SetItem(0, Snapshot.Pending(next.Replies, next.Sent, next.Attempts)) });
        await store.RecordAsync(next, done, cancellation);
    });

    private async Task<bool> TryAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return Settle();
        }
        catch (IOException)
        {
            return false;
        }
    }

    private TurnOutcome Decide(ConversationState state)
    {
        Reply[] replies = [.. Enumerable.Range(1, random.Next(1, 4)).Select(n => Reply.Of($"trả lời {n} cho {_waiting.Peek().Ordinal}"))];
        var change = Sure.Case.Length == 0 && random.Next(6) == 0 ? new HandoffChange(_case, DangerLevel.High, ["weapon"], false) : null;
        var next = state with
        {
            LastArticle = "after " + _waiting.Peek().Ordinal,
            Turns = state.Turns + 1,
            CaseId = Sure.Case.Length > 0 || change is not null ? _case : null,
        };
        var reading = new TurnReading("test", 1, false, [], DangerLevel.None, [], "", null, null, null, change is not null);
        return new TurnOutcome(next, replies, reading, change, random.Next(8) == 0 ? Erasure.Now : Erasure.None, null);
    }

    private Snapshot After(TurnOutcome outcome)
    {
        var ordinal = Sure.Ordinal + 1;
        var answered = _waiting.Peek().Ordinal;
        var erased = outcome.Erasure == Erasure.Now;
        ImmutableList<string> items = erased ? [.. _waiting.Skip(1).Select(w => Snapshot.Arrival(w.Ordinal, w.Activity))] : Sure.Items;
        var outbox = erased ? [] : Sure.Outbox;
        return new Snapshot(
            items.Add(Snapshot.Turn(ordinal, answered, outcome.Replies)),
            key.Channel == PushChannel ? outbox.Add(Snapshot.Pending(outcome.Replies, 0, 0)) : outbox,
            outcome.Handoff is { } change ? Snapshot.OpenCase(change.Level, change.Reasons, 0) : Sure.Case,
            outcome.State.LastArticle,
            ordinal);
    }

    private void Intend(Snapshot after, Action? then = null)
    {
        _perhaps = after;
        _then = then ?? (() => { });
    }

    private bool Settle()
    {
        if (_perhaps is { } done)
        {
            Sure = done;
            _then();
            Acknowledged++;
        }

        _perhaps = null;
        return true;
    }

    private Activity Message(string id) => new(key, id, ActivityKind.Text, new SensitiveText($"lời {id} của {key.Id}"), null, Now(), null);

    private static DateTimeOffset Now() => new(2026, 3, 2, 14, 40, 0, TimeSpan.Zero);
}
