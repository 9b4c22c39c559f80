using System.Collections.Concurrent;

namespace DvBot.Bot.Operators;

/// <summary>Lets one try at an account be made at a time. Thread safe.</summary>
internal sealed class SignInTurns
{
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _gates = new();

    /// <summary>Waits for the account's turn; dispose to give it to the next.</summary>
    public async ValueTask<IDisposable> WaitAsync(Guid account, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(account, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
