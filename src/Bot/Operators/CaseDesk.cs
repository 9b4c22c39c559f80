using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;

namespace DvBot.Bot.Operators;

/// <summary>
/// The desk as one operator may use it: every look and every act is checked against the account as it is now. Pages use this and
/// nothing behind it. One for each circuit; thread safe.
/// </summary>
public sealed class CaseDesk(SignedInOperator me, Desk desk, IHandoffStore store, ITranscriptReader transcripts)
{
    private const int MostRows = 600;

    /// <summary>Raised, on any thread, after cases have changed.</summary>
    public event Action? Changed
    {
        add => store.CasesChanged += value;
        remove => store.CasesChanged -= value;
    }

    /// <summary>Cases that wait, head of the queue first; empty for those who may not see the queue.</summary>
    public IReadOnlyList<HandoffCase> Waiting() => me.May(Permission.SeeQueue) ? HandoffQueue.InOrder(store.Open().Where(c => c.State == HandoffState.Waiting)) : [];

    /// <summary>Cases this operator holds.</summary>
    public IReadOnlyList<HandoffCase> Mine() => me.StillValid ? HandoffQueue.InOrder(store.Open().Where(c => c.Claim?.Operator == me.Id)) : [];

    /// <summary>Cases others hold; empty for those who may not see them.</summary>
    public IReadOnlyList<HandoffCase> Others() => me.May(Permission.SeeEveryCase) ? HandoffQueue.InOrder(store.Open().Where(c => c.Claim is { } claim && claim.Operator != me.Id)) : [];

    /// <summary>A case this operator may look at: one that waits, is held by this operator, or any for those who see every case. Null for none.</summary>
    public HandoffCase? Find(Guid id) =>
        store.Open().FirstOrDefault(c => c.Id == id) is { } found
            && me.May(Permission.SeeQueue)
            && (found.Claim is null || found.Claim.Operator == me.Id || me.May(Permission.SeeEveryCase))
                ? found
                : null;

    /// <summary>True when this operator may do it.</summary>
    public bool May(DeskAct act) =>
        act.Operator == me.Id
        && ActRights.Needed(act) is { } needed
        && me.May(needed)
        && (!ActRights.AlsoLowers(act) || me.May(Permission.LowerLevel));

    /// <summary>Does an act; <see cref="DeskResult.NotAllowed"/> for those who may not.</summary>
    /// <exception cref="IOException">It could not be written; nothing of it was.</exception>
    public Task<DeskOutcome> DoAsync(DeskAct act, CancellationToken cancellation) =>
        May(act) ? desk.DoAsync(act, cancellation) : Task.FromResult(new DeskOutcome(DeskResult.NotAllowed, null, null));

    /// <summary>What this operator may see of the conversation of a case, oldest first.</summary>
    public async Task<IReadOnlyList<TalkLine>> ReadAsync(HandoffCase of, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (Find(of.Id) is not { } now)
        {
            return [];
        }

        var talk = await transcripts.ReadTalkAsync(now.Conversation, MostRows, cancellation);
        return TalkSight.Of(talk, now, me.Id, me.May(Permission.ReadWords), me.May(Permission.SeeEveryCase));
    }
}
