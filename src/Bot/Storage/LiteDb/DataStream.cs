namespace DvBot.Bot.Storage.LiteDb;

/// <summary>LiteDB's data file. Before its first write after a checkpoint the log is put on the disk, so that a torn page can be made again from it.</summary>
internal sealed class DataStream(IDiskFile file) : PagedStream
{
    private bool _dirty;

    /// <summary>The log; set once both streams exist.</summary>
    public LogStream? Log { get; set; }

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override void Flush()
    {
        if (_dirty)
        {
            file.Flush();
            _dirty = false;
        }
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        Log?.Flush();
        file.SetLength(value);
        _dirty = true;
    }

    /// <inheritdoc/>
    protected override int ReadAt(long offset, Span<byte> buffer) => file.Read(offset, buffer);

    /// <inheritdoc/>
    protected override void WriteAt(long offset, ReadOnlySpan<byte> bytes)
    {
        Log?.Flush();
        file.Write(offset, bytes);
        _dirty = true;
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
