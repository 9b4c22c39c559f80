namespace DvBot.Bot.Handoff;

/// <summary>
/// Who waits for an operator, in the order in which they should be taken: danger first, then waiting time. Owns the order
/// only; cases live in the store. It never opens, raises or lowers a case. Thread safe.
/// </summary>
public sealed class HandoffQueue(IHandoffStore store)
{
    /// <summary>The waiting cases, head of the queue first.</summary>
    public IReadOnlyList<HandoffCase> InOrder() => InOrder(store.Open().Where(c => c.State == HandoffState.Waiting));

    /// <summary>Cases in the order of the queue.</summary>
    public static IReadOnlyList<HandoffCase> InOrder(IEnumerable<HandoffCase> cases) =>
        [.. cases.OrderByDescending(c => c.Level).ThenBy(c => c.OpenedAt).ThenBy(c => c.Id)];
}
