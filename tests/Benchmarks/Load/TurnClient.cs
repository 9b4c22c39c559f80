namespace DvBot.Benchmarks.Load;

/// <summary>One connection that takes turns with a peer.</summary>
public abstract class TurnClient : IDisposable
{
    /// <summary>Takes one turn: sends a message and has its reply.</summary>
    /// <param name="message">Index into <see cref="Messages.All"/>.</param>
    /// <exception cref="TurnFailedException">A status other than 2xx, no reply, or a reply twice.</exception>
    public abstract ValueTask TakeTurnAsync(int message);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connection.</summary>
    protected abstract void Dispose(bool disposing);
}
