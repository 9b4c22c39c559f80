using System.Runtime.InteropServices;
using DvBot.Bot.Storage.LiteDb;

namespace DvBot.Bot.Tests.Durability;

/// <summary>A file of a <see cref="SimulatedDisk"/>: for every page of 4 KiB and for the length, all versions since the last flush.</summary>
internal sealed class SimulatedFile(SimulatedDisk disk, Lock diskLock, byte[] found) : IDiskFile
{
    private const int Page = 4096;

    private readonly Dictionary<int, List<byte[]>> _versions = [];
    private readonly List<int> _lengths = [];
    private byte[] _bytes = found;
    private int _length = found.Length;

    /// <inheritdoc/>
    public long Length
    {
        get
        {
            lock (diskLock)
            {
                disk.ThrowIfCut();
                return _length;
            }
        }
    }

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        lock (diskLock)
        {
            disk.ThrowIfCut();
            var count = (int)Math.Clamp(_length - offset, 0, buffer.Length);
            _bytes.AsSpan(count == 0 ? 0 : (int)offset, count).CopyTo(buffer);
            return count;
        }
    }

    /// <inheritdoc/>
    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        lock (diskLock)
        {
            var cut = disk.PowerFailsNow();
            var full = disk.NoSpaceFor(offset + bytes.Length > _length);
            Put((int)offset, full ? bytes[..(bytes.Length / 3)] : bytes);
            if (full)
            {
                throw new IOException("No space left on device.");
            }

            if (cut)
            {
                disk.ThrowIfCut();
            }
        }
    }

    /// <inheritdoc/>
    public void SetLength(long length)
    {
        lock (diskLock)
        {
            var cut = disk.PowerFailsNow();
            Resize((int)length);
            if (cut)
            {
                disk.ThrowIfCut();
            }
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        lock (diskLock)
        {
            if (disk.PowerFailsNow())
            {
                disk.ThrowIfCut();
            }

            _versions.Clear();
            _lengths.Clear();
        }
    }

    /// <summary>Everything the file holds now; the caller holds the lock.</summary>
    public byte[] Current() => _bytes.AsSpan(0, _length).ToArray();

    /// <summary>What is left after a power cut; the caller holds the lock.</summary>
    public byte[] Survivor(Random random)
    {
        var kept = random.Next(10) switch
        {
            0 => 0.0,
            1 => 1.0,
            _ => random.NextDouble(),
        };
        var bytes = _bytes.ToArray();
        foreach (var (page, versions) in _versions)
        {
            var chosen = random.NextDouble() < kept ? versions[^1] : versions[random.Next(versions.Count)];
            Store(bytes, page, kept == 0.0 ? versions[0] : chosen);
        }

        var length = _lengths.Count == 0 || random.NextDouble() < kept ? _length : _lengths[random.Next(_lengths.Count)];
        if (kept == 0.0 && _lengths.Count > 0)
        {
            length = _lengths[0];
        }

        var found = new byte[length];
        bytes.AsSpan(0, Math.Min(length, bytes.Length)).CopyTo(found);
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The test closes files by throwing the disk away.
    }

    private static void Store(byte[] bytes, int page, byte[] version)
    {
        var start = page * Page;
        if (start < bytes.Length)
        {
            version.AsSpan(0, Math.Min(Page, bytes.Length - start)).CopyTo(bytes.AsSpan(start));
        }
    }

    private void Put(int offset, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        if (offset + bytes.Length > _length)
        {
            Resize(offset + bytes.Length);
        }

        var first = offset / Page;
        var last = (offset + bytes.Length - 1) / Page;
        Remember(first, last);
        bytes.CopyTo(_bytes.AsSpan(offset));
        Remember(first, last);
    }

    private void Resize(int length)
    {
        if (length == _length)
        {
            return;
        }

        if (_lengths.Count == 0)
        {
            _lengths.Add(_length);
        }

        _lengths.Add(length);
        if (length < _length)
        {
            var first = length / Page;
            var last = (_length - 1) / Page;
            Remember(first, last);
            _bytes.AsSpan(length, _length - length).Clear();
            Remember(first, last);
        }
        else if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(length, _bytes.Length * 2));
        }

        _length = length;
    }

    /// <summary>Takes down what pages hold; the first version of each is what was flushed.</summary>
    private void Remember(int first, int last)
    {
        for (var page = first; page <= last; page++)
        {
            var bytes = new byte[Page];
            var start = page * Page;
            _bytes.AsSpan(start, Math.Min(Page, _bytes.Length - start)).CopyTo(bytes);
            ref var versions = ref CollectionsMarshal.GetValueRefOrAddDefault(_versions, page, out _);
            versions ??= [];
            if (versions.Count == 0 || !versions[^1].AsSpan().SequenceEqual(bytes))
            {
                versions.Add(bytes);
            }
        }
    }
}
