namespace DvBot.Bot.Handoff;

/// <summary>
/// Who waits for an operator, in the order in which they should be taken: danger first, then waiting time. Owns the order
/// only; cases live in the store. It never opens, raises or lowers a case. Thread safe.
/// </summary>
public sealed class HandoffQueue(IHandoffStore store)
{
    /// <summary>The waiting cases, head of the queue first.</summary>
    public IReadOnlyList<HandoffCase> InOrder() =>
        [.. store.Waiting().OrderByDescending(c => c.Level).ThenBy(c => c.OpenedAt).ThenBy(c => c.Id)];
}
