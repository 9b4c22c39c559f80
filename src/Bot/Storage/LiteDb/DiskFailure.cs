namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// The first failure of the disk under an open database. LiteDB must not see it: when its streams throw, it hangs while closing,
/// or its finalizers throw and end the process. So both streams note the failure and do nothing from then on, LiteDB goes on in
/// memory, and the commit says that nothing of it is on the disk; the database is then opened anew. Used by LiteDB's threads.
/// </summary>
internal sealed class DiskFailure
{
    private IOException? _first;

    /// <summary>True once something failed.</summary>
    public bool Happened => Volatile.Read(ref _first) is not null;

    /// <summary>Takes down a failure.</summary>
    public void Note(IOException failure) => Interlocked.CompareExchange(ref _first, failure, null);

    /// <summary>Throws when something failed.</summary>
    /// <exception cref="IOException">It did.</exception>
    public void ThrowIfHappened()
    {
        if (Volatile.Read(ref _first) is { } first)
        {
            throw new IOException("The disk could not be written.", first);
        }
    }
}
