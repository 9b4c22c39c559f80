namespace DvBot.Bot.Operators;

/// <summary>What accounts need from a store. Reads are from memory and show only what is on the disk. Thread safe.</summary>
public interface IOperatorStore
{
    /// <summary>Raised after an account was written or removed, with its id, on a thread of the store: return soon.</summary>
    event Action<Guid>? OperatorChanged;

    /// <summary>Every account, the oldest first.</summary>
    IReadOnlyList<Operator> Operators();

    /// <summary>An account; null when there is none.</summary>
    Operator? FindOperator(Guid id);

    /// <summary>Adds an account.</summary>
    /// <param name="account">With version 1.</param>
    /// <param name="onlyAsFirst">True to add it only if there is no account at all.</param>
    /// <param name="cancellation">Not looked at once the write waits.</param>
    ValueTask<OperatorWrite> AddOperatorAsync(Operator account, bool onlyAsFirst, CancellationToken cancellation);

    /// <summary>Replaces an account if its stored version is one less than the new one's.</summary>
    ValueTask<OperatorWrite> TryWriteOperatorAsync(Operator account, CancellationToken cancellation);

    /// <summary>Removes an account; false when there was none.</summary>
    ValueTask<bool> RemoveOperatorAsync(Guid id, CancellationToken cancellation);
}
