namespace DvBot.Bot.Storage.LiteDb;

/// <summary>LiteDB's data file. Before its first write after a checkpoint the log is put on the disk, so that a torn page can be made again from it.</summary>
internal sealed class DataStream(IDiskFile file, DiskFailure failure) : PagedStream
{
    private bool _dirty;

    /// <summary>The log; set once both streams exist.</summary>
    public LogStream? Log { get; set; }

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override void Flush()
    {
        if (!_dirty || failure.Happened)
        {
            return;
        }

        try
        {
            file.Flush();
            _dirty = false;
        }
        catch (IOException e)
        {
            failure.Note(e);
        }
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        Log?.Flush();
        if (failure.Happened)
        {
            return;
        }

        try
        {
            _dirty = true;
            file.SetLength(value);
        }
        catch (IOException e)
        {
            failure.Note(e);
        }
    }

    /// <inheritdoc/>
    protected override int ReadAt(long offset, Span<byte> buffer) => file.Read(offset, buffer);

    /// <inheritdoc/>
    protected override void WriteAt(long offset, ReadOnlySpan<byte> bytes)
    {
        Log?.Flush();
        if (failure.Happened)
        {
            return;
        }

        try
        {
            _dirty = true;
            file.Write(offset, bytes);
        }
        catch (IOException e)
        {
            failure.Note(e);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
        }

        base.Dispose(disposing);
    }
}
