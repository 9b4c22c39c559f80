using System.Buffers.Binary;
using System.IO.Hashing;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's write-ahead log on a disk that may lose any write it was not asked to flush. LiteDB's own log pages carry no check
/// sum, so after a power cut it would take a confirmed transaction with missing pages for whole. Here every page is a record
/// with its run (epoch), its number in the run and a hash: after a cut the longest unbroken beginning of the newest run counts,
/// and nothing else. Emptying the log only begins a new run in the same place; the old bytes are destroyed by <see cref="Scrub"/>.
/// </summary>
/// <remarks>
/// File: a header of 4,096 bytes (run up to which everything is in the data file; written by <see cref="Scrub"/> only), then records of
/// 8,192 + 24 bytes. A run is begun only after the one before it is wholly in the flushed data file, so an older run may be ignored
/// as soon as one record of a newer run is seen. The run in use is kept in memory: LiteDB reads it back at every checkpoint.
/// </remarks>
internal sealed class LogStream : PagedStream
{
    private const int Page = 8192;
    private const int Footer = 24;
    private const int Record = Page + Footer;
    private const int Header = 4096;
    private const ulong Magic = 0x44_56_42_4F_54_4C_4F_47; // "DVBOTLOG"

    // LiteDB flushes its log from a thread of its own, beside the writer's checkpoint.
    private readonly Lock _lock = new();
    private readonly IDiskFile _file;
    private readonly Action _flushData;
    private readonly DiskFailure _failure;
    private byte[] _records = new byte[Record * 64];
    private int _pages;
    private int _written;
    private bool _unflushed;
    private long _epoch;

    /// <summary>Opens the log and finds what of it counts.</summary>
    /// <param name="file">The log file.</param>
    /// <param name="flushData">Flushes the data file; called before the log is emptied.</param>
    /// <param name="failure">Where a failure of the disk is noted.</param>
    public LogStream(IDiskFile file, Action flushData, DiskFailure failure)
    {
        _failure = failure;
        _file = file;
        _flushData = flushData;
        Recover();
    }

    /// <inheritdoc/>
    public override long Length => (long)_pages * Page;

    /// <summary>Puts everything on the disk. Must have been called before any page of the data file is overwritten.</summary>
    public override void Flush()
    {
        lock (_lock)
        {
            if (_failure.Happened)
            {
                return;
            }

            try
            {
                Write();
            }
            catch (IOException e)
            {
                _failure.Note(e);
            }
        }
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        lock (_lock)
        {
            if (value == Length)
            {
                return;
            }

            if (value != 0)
            {
                // LiteDB only ever empties its log; a shorter one would need records taken back.
                throw new NotSupportedException("The log can only be emptied.");
            }

            _flushData();
            _epoch++;
            _pages = 0;
            _written = 0;
        }
    }

    /// <summary>Destroys the bytes of all runs that are in the data file. The log must be empty.</summary>
    public void Scrub()
    {
        lock (_lock)
        {
            if (_pages != 0)
            {
                throw new InvalidOperationException("The log is scrubbed only after a checkpoint.");
            }

            _flushData();
            _failure.ThrowIfHappened();
            Span<byte> header = stackalloc byte[Header];
            BinaryPrimitives.WriteUInt64LittleEndian(header, Magic);
            BinaryPrimitives.WriteInt64LittleEndian(header[8..], _epoch - 1);
            BinaryPrimitives.WriteUInt64LittleEndian(header[16..], XxHash3.HashToUInt64(header[..16]));
            _file.Write(0, header);
            _file.Flush();
            var length = _file.Length;
            var zeros = new byte[Math.Min(length, 1 << 20)];
            for (long at = Header; at < length; at += zeros.Length)
            {
                _file.Write(at, zeros.AsSpan(0, (int)Math.Min(zeros.Length, length - at)));
            }

            _file.SetLength(Header);
            _file.Flush();
            Array.Clear(_records);
        }
    }

    /// <inheritdoc/>
    protected override int ReadAt(long offset, Span<byte> buffer)
    {
        lock (_lock)
        {
            var total = 0;
            while (total < buffer.Length && offset < Length)
            {
                var page = (int)(offset / Page);
                var inPage = (int)(offset % Page);
                var count = Math.Min(buffer.Length - total, Page - inPage);
                _records.AsSpan((page * Record) + inPage, count).CopyTo(buffer[total..]);
                total += count;
                offset += count;
            }

            return total;
        }
    }

    /// <inheritdoc/>
    protected override void WriteAt(long offset, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (offset % Page != 0 || bytes.Length != Page || offset > Length)
            {
                throw new NotSupportedException("LiteDB writes whole pages, one after the other.");
            }

            var page = (int)(offset / Page);
            if ((page + 1) * Record > _records.Length)
            {
                Array.Resize(ref _records, _records.Length * 2);
            }

            bytes.CopyTo(_records.AsSpan(page * Record));
            _pages = Math.Max(_pages, page + 1);
            _written = Math.Min(_written, page);
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

    private void Write()
    {
        if (_written < _pages)
        {
            for (var i = _written; i < _pages; i++)
            {
                SealRecord(i);
            }

            _file.Write(Header + ((long)_written * Record), _records.AsSpan(_written * Record, (_pages - _written) * Record));
            _written = _pages;
            _unflushed = true;
        }

        if (_unflushed)
        {
            _file.Flush();
            _unflushed = false;
        }
    }

    private void SealRecord(int index)
    {
        var record = _records.AsSpan(index * Record, Record);
        BinaryPrimitives.WriteInt64LittleEndian(record[Page..], _epoch);
        BinaryPrimitives.WriteInt64LittleEndian(record[(Page + 8)..], index);
        BinaryPrimitives.WriteUInt64LittleEndian(record[(Page + 16)..], XxHash3.HashToUInt64(record[..(Page + 16)]));
    }

    private void Recover()
    {
        var done = ReadHeader();
        var count = (int)Math.Max(0, (_file.Length - Header) / Record);
        var newest = done;
        var record = new byte[Record];
        for (var i = 0; i < count; i++)
        {
            if (TryRead(i, record, out var epoch))
            {
                newest = Math.Max(newest, epoch);
            }
        }

        if (newest > done)
        {
            _epoch = newest;
            for (var i = 0; i < count && TryRead(i, record, out var epoch) && epoch == newest; i++)
            {
                if ((i + 1) * Record > _records.Length)
                {
                    Array.Resize(ref _records, _records.Length * 2);
                }

                record.CopyTo(_records.AsSpan(i * Record));
                _pages = i + 1;
            }

            _written = _pages;
        }

        if (_pages == 0)
        {
            _epoch = newest + 1;
        }
    }

    private long ReadHeader()
    {
        Span<byte> header = stackalloc byte[24];
        return _file.Read(0, header) == 24
            && BinaryPrimitives.ReadUInt64LittleEndian(header) == Magic
            && BinaryPrimitives.ReadUInt64LittleEndian(header[16..]) == XxHash3.HashToUInt64(header[..16])
                ? BinaryPrimitives.ReadInt64LittleEndian(header[8..])
                : 0;
    }

    private bool TryRead(int index, byte[] record, out long epoch)
    {
        epoch = 0;
        if (_file.Read(Header + ((long)index * Record), record) != Record
            || BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(Page + 16)) != XxHash3.HashToUInt64(record.AsSpan(0, Page + 16))
            || BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(Page + 8)) != index)
        {
            return false;
        }

        epoch = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(Page));
        return epoch > 0;
    }
}
