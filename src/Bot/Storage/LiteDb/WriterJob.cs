namespace DvBot.Bot.Storage.LiteDb;

/// <summary>Something the writer thread does. Jobs that wait together share one transaction and one checkpoint.</summary>
internal abstract class WriterJob
{
    /// <summary>False for a job that only reads: it needs no transaction.</summary>
    public virtual bool Writes => true;

    /// <summary>False for a job that must be refused when the disk is nearly full.</summary>
    public virtual bool MayUseReserve => true;

    /// <summary>Does it inside the transaction. What other threads may see is done in <see cref="Publish"/>.</summary>
    public abstract void Apply(StoreImage image);

    /// <summary>Makes it visible, once it is on disk.</summary>
    public virtual void Publish(StoreImage image)
    {
    }

    /// <summary>Tells the caller that it is done.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that it was not done.</summary>
    public abstract void Fail(Exception error);

    /// <summary>Tells the caller that there is no room.</summary>
    public virtual void Refuse() => Fail(new IOException("The disk is nearly full."));
}
