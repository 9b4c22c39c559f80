using DvBot.Bot.Storage.LiteDb;

namespace DvBot.Bot.Tests.Durability;

/// <summary>
/// A disk in memory whose plug can be pulled. It keeps what was flushed; of everything else any part may survive, file by file
/// and page by page. It can also run out of space. Thread safe.
/// </summary>
internal sealed class SimulatedDisk : IDisk
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SimulatedFile> _files = [];
    private long _operations;
    private long _writesUntilFull = long.MaxValue;

    /// <summary>The power fails at this operation (write, change of length or flush); the first is 1.</summary>
    public long CutAt { get; set; } = long.MaxValue;

    /// <summary>True once the power is off.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True once a write has failed for want of space.</summary>
    public bool WasFull { get; private set; }

    /// <summary>When full, only writes that would grow a file fail, as on most file systems; otherwise every write does.</summary>
    public bool OnlyGrowthNeedsSpace { get; set; }

    /// <inheritdoc/>
    public long FreeBytes { get; set; } = 1L << 40;

    /// <summary>Operations so far.</summary>
    public long Operations => Interlocked.Read(ref _operations);

    /// <summary>Names of the files.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_lock)
            {
                return [.. _files.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <inheritdoc/>
    public IDiskFile Open(string name)
    {
        lock (_lock)
        {
            if (!_files.TryGetValue(name, out var file))
            {
                _files[name] = file = new SimulatedFile(this, _lock, []);
            }

            return file;
        }
    }

    /// <summary>After this many more writes there is no space.</summary>
    public void FullAfter(long writes)
    {
        lock (_lock)
        {
            _writesUntilFull = writes;
            WasFull = false;
        }
    }

    /// <summary>There is space again.</summary>
    public void FreeSpace()
    {
        lock (_lock)
        {
            _writesUntilFull = long.MaxValue;
        }
    }

    /// <summary>Everything a file holds now.</summary>
    public byte[] Bytes(string name)
    {
        lock (_lock)
        {
            return _files[name].Current();
        }
    }

    /// <summary>What is found after the power has come back.</summary>
    public SimulatedDisk AfterPowerCut(Random random)
    {
        var next = new SimulatedDisk();
        lock (_lock)
        {
            IsCut = true;
            foreach (var (name, file) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                next._files[name] = new SimulatedFile(next, next._lock, file.Survivor(random));
            }
        }

        return next;
    }

    /// <summary>Counts an operation; the caller holds the lock.</summary>
    internal bool PowerFailsNow()
    {
        if (!IsCut && ++_operations >= CutAt)
        {
            IsCut = true;
            return true;
        }

        ThrowIfCut();
        return false;
    }

    /// <summary>Nothing works without power; the caller holds the lock.</summary>
    internal void ThrowIfCut()
    {
        if (IsCut)
        {
            throw new IOException("The power is off.");
        }
    }

    /// <summary>Whether a write finds no space; the caller holds the lock.</summary>
    internal bool NoSpaceFor(bool growing)
    {
        if (_writesUntilFull == long.MaxValue || --_writesUntilFull >= 0 || (OnlyGrowthNeedsSpace && !growing))
        {
            return false;
        }

        WasFull = true;
        return true;
    }
}
