using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;
using DvBot.Bot.Privacy;
using LiteDB;

namespace DvBot.Bot.Storage.LiteDb.Jobs;

/// <summary>
/// A job that changes a case by a decision of <see cref="DeskRules"/>: case, what it brings into the conversation, and the line
/// of the audit are one stroke.
/// </summary>
internal abstract class DeskJob<T>(DateTimeOffset now) : WriterJob<T>
{
    private readonly List<Head> _heads = [];
    private readonly List<Activity> _arrived = [];
    private bool _changed;

    /// <summary>The time of the act, UTC.</summary>
    protected DateTimeOffset Now => now;

    /// <inheritdoc/>
    public override void Publish(StoreImage image)
    {
        for (var i = 0; i < _heads.Count; i++)
        {
            AcceptJob.Show(image, _heads[i], _arrived[i]);
        }

        if (_changed)
        {
            image.CasesChanged();
        }
    }

    /// <summary>Begins anew: a failed group is applied again.</summary>
    protected void Reset()
    {
        _heads.Clear();
        _arrived.Clear();
        _changed = false;
    }

    /// <summary>The conversation of a case, as an act must know it.</summary>
    protected static TalkFacts FactsOf(StoreImage image, HandoffCase of, out Head? head)
    {
        head = image.Find(of.Conversation);
        var unread = false;
        if (head is not null)
        {
            foreach (var waiting in head.Waiting)
            {
                unread |= (waiting.Activity ?? ReadArrivalJob.Read(image, head, waiting.Row)).Kind.IsFromPerson();
            }
        }

        return new TalkFacts(head is not null, unread);
    }

    /// <summary>Writes a decision down.</summary>
    /// <returns>The conversation that has a turn to take; null for none.</returns>
    protected ConversationKey? Write(StoreImage image, CaseRecord record, DeskDecision decision, Head? head, Guid by)
    {
        if (decision.After is not { } after)
        {
            return null;
        }

        _changed = true;
        var woken = decision.Arrives is { } kind && head is not null ? Bring(image, head, decision, kind, after.Id, by) : null;
        if (after.State == HandoffState.Closed)
        {
            image.Cases.TryRemove(after.Id, out _);
            image.Engine.Delete(Rows.Cases, [new BsonValue(after.Id)]);
            image.DestroyAfterCommit(record.Slot);
        }
        else
        {
            image.Store(record with { Case = after });
        }

        if (decision.Audit is { } what)
        {
            image.Audit(after.Id, what, after.Level, decision.Codes, now.UtcTicks, by);
        }

        return woken;
    }

    // A message that is there already is not brought twice.
    private ConversationKey? Bring(StoreImage image, Head head, DeskDecision decision, ActivityKind kind, Guid caseId, Guid by)
    {
        var id = decision.MessageId ?? Guid.CreateVersion7(now).ToString("N");
        var activity = new Activity(head.Key, id, kind, decision.Text, null, now, null)
        {
            Mark = new DeskMark(caseId, by, decision.Level is { } level ? (int)level : null),
        };
        KeyedHash hash = image.HashOf(head.Key, id);
        if (image.Know(head).ContainsKey(hash))
        {
            return null;
        }

        AcceptJob.Append(image, head, activity, hash, ++head.Ordinal);
        _heads.Add(head);
        _arrived.Add(activity);
        return head.Key;
    }
}
