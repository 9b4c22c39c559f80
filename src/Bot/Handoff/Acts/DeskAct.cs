namespace DvBot.Bot.Handoff.Acts;

/// <summary>Something an operator does to a case: data, decided by <see cref="DeskRules"/>, written by the store in one stroke.</summary>
/// <param name="Case">The case.</param>
/// <param name="Operator">Who acts.</param>
public abstract record DeskAct(Guid Case, Guid Operator)
{
    /// <summary>The kind only: acts carry words.</summary>
    public sealed override string ToString() => GetType().Name;
}
