using System.Collections.Concurrent;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;

namespace DvBot.Bot.Operators;

/// <summary>
/// The desk as one operator may use it: every look and every act is checked against the account as it is now. Pages use this and
/// nothing behind it. One for each circuit; thread safe.
/// </summary>
public sealed class CaseDesk(SignedInOperator me, Desk desk, IHandoffStore store, ITranscriptReader transcripts, TimeProvider time)
{
    private const int MostRows = 600;

    private static readonly SensitiveText _hidden = new("…");

    private readonly ConcurrentDictionary<(Guid Case, int Claim), bool> _read = new();

    /// <summary>Raised, on any thread, after cases have changed.</summary>
    public event Action? Changed
    {
        add => store.CasesChanged += value;
        remove => store.CasesChanged -= value;
    }

    /// <summary>Cases that wait, head of the queue first; empty for those who may not see the queue.</summary>
    public IReadOnlyList<HandoffCase> Waiting() => me.May(Permission.SeeQueue) ? [.. HandoffQueue.InOrder(store.Open().Where(c => c.State == HandoffState.Waiting)).Select(Shown)] : [];

    /// <summary>Cases this operator holds.</summary>
    public IReadOnlyList<HandoffCase> Mine() => me.May(Permission.SeeQueue) ? HandoffQueue.InOrder(store.Open().Where(c => c.Claim?.Operator == me.Id)) : [];

    /// <summary>Cases others hold; empty for those who may not see them.</summary>
    public IReadOnlyList<HandoffCase> Others() => me.May(Permission.SeeEveryCase) ? [.. HandoffQueue.InOrder(store.Open().Where(c => c.Claim is { } claim && claim.Operator != me.Id)).Select(Shown)] : [];

    /// <summary>A case this operator may look at: one that waits, is held by this operator, or any for those who see every case. Null for none.</summary>
    public HandoffCase? Find(Guid id) =>
        store.Open().FirstOrDefault(c => c.Id == id) is { } found
            && me.May(Permission.SeeQueue)
            && (found.Claim is null || found.Claim.Operator == me.Id || me.May(Permission.SeeEveryCase))
                ? Shown(found)
                : null;

    /// <summary>True when this operator may do it.</summary>
    public bool May(DeskAct act) =>
        act.Operator == me.Id
        && ActRights.Needed(act) is { } needed
        && me.May(needed)
        && (!ActRights.AlsoLowers(act) || me.May(Permission.LowerLevel));

    /// <summary>Does an act; <see cref="DeskResult.NotAllowed"/> for those who may not, <see cref="DeskResult.NotWritten"/> when the store cannot write now.</summary>
    public async Task<DeskOutcome> DoAsync(DeskAct act, CancellationToken cancellation)
    {
        if (!May(act))
        {
            return new DeskOutcome(DeskResult.NotAllowed, null, null);
        }

        try
        {
            return await desk.DoAsync(act, cancellation);
        }
        catch (IOException)
        {
            return new DeskOutcome(DeskResult.NotWritten, null, null);
        }
    }

    /// <summary>A sign of life from one open page of this operator; renews what the operator holds and may still hold.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task ShowLifeAsync(Guid page, CancellationToken cancellation)
    {
        if (!me.May(Permission.Claim))
        {
            desk.Leave(me.Id, page);
            return;
        }

        try
        {
            await desk.ShowLifeAsync(me.Id, page, me.OnDuty, cancellation);
        }
        catch (IOException)
        {
            // The next sign comes soon.
        }
    }

    /// <summary>A page of this operator was closed.</summary>
    public void Leave(Guid page) => desk.Leave(me.Id, page);

    /// <summary>What this operator may see of the conversation of a case, oldest first.</summary>
    public async Task<IReadOnlyList<TalkLine>> ReadAsync(HandoffCase of, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (Find(of.Id) is not { } now)
        {
            return [];
        }

        var talk = await transcripts.ReadTalkAsync(now.Conversation, MostRows, cancellation);
        var lines = TalkSight.Of(talk, now, me.Id, me.May(Permission.ReadWords), me.May(Permission.SeeEveryCase));
        if (lines.Any(l => l is { Speaker: TalkSpeaker.Person, Text: not null }) && _read.TryAdd((now.Id, now.ClaimNumber), true))
        {
            await NoteReadAsync(now.Id, cancellation);
        }

        return lines;
    }

    // Once for each case, claim and page: who read what is on record.
    private async Task NoteReadAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            await store.NoteReadAsync(id, me.Id, time.GetUtcNow(), cancellation);
        }
        catch (IOException)
        {
            _read.Clear();
        }
    }

    // Remarks, draft and the way to call her are for the holder, and for those who see every case.
    private HandoffCase Shown(HandoffCase of) => of.Claim?.Operator == me.Id || me.May(Permission.SeeEveryCase)
        ? of
        : of with { Notes = [], Draft = default, CallBack = of.CallBack.Length > 0 ? _hidden : default };

}
