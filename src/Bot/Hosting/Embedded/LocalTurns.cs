using System.Collections.Concurrent;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Hosting.Embedded;

/// <summary>The gate of one process: a conversation whose turns are being taken is only marked, and its taker looks again.</summary>
internal sealed class LocalTurns(Func<ConversationKey, CancellationToken, Task<bool>> runNext) : ITurns
{
    private readonly ConcurrentDictionary<ConversationKey, Gate> _gates = new();

    /// <inheritdoc/>
    public async Task TakeTurnAsync(ConversationKey key, CancellationToken cancellation)
    {
        var gate = new Gate();
        while (true)
        {
            var present = _gates.GetOrAdd(key, gate);
            if (ReferenceEquals(present, gate))
            {
                break;
            }

            // The taker looks again before it leaves, unless it is leaving just now: then try to become the taker.
            if (present.TryMark())
            {
                return;
            }
        }

        try
        {
            do
            {
                while (await runNext(key, cancellation))
                {
                }
            }
            while (!gate.TryLeave());
        }
        catch
        {
            gate.Leave();
            throw;
        }
        finally
        {
            _gates.TryRemove(new KeyValuePair<ConversationKey, Gate>(key, gate));
        }
    }

    private sealed class Gate
    {
        private const int Idle = 0;
        private const int Marked = 1;
        private const int Left = 2;

        private int _state = Idle;

        public bool TryMark() => Interlocked.CompareExchange(ref _state, Marked, Idle) != Left;

        // False when somebody marked meanwhile: look again.
        public bool TryLeave() =>
            Interlocked.CompareExchange(ref _state, Left, Idle) == Idle
            || (Interlocked.CompareExchange(ref _state, Idle, Marked) != Marked && Interlocked.CompareExchange(ref _state, Left, Idle) == Left);

        public void Leave() => Interlocked.Exchange(ref _state, Left);
    }
}
