using DvBot.Bot.Privacy;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// Where wrapped data keys lie: fixed slots of 64 bytes in a file of their own, so that destroying a key means overwriting its
/// only copy. The database never sees a wrapped key, for its free pages and its log keep old bytes. Used by the writer thread only.
/// </summary>
internal sealed class KeySlots(IDiskFile file, MasterKey master) : IDisposable
{
    private const int SlotSize = 64;
    private const int WrappedSize = DataKey.Size + DataKey.Overhead;

    private readonly SortedSet<int> _free = [];
    private int _count;
    private bool _dirty;

    /// <summary>Opens every slot in use and destroys those nobody uses: keys of transactions that never came to be, or whose destruction was cut short.</summary>
    /// <param name="used">Slots of live conversations and open cases.</param>
    public void Open(IReadOnlySet<int> used)
    {
        _count = (int)(file.Length / SlotSize);
        _free.Clear();
        Span<byte> slot = stackalloc byte[SlotSize];
        for (var i = 0; i < _count; i++)
        {
            if (used.Contains(i))
            {
                continue;
            }

            slot.Clear();
            file.Read((long)i * SlotSize, slot);
            if (slot.ContainsAnyExcept((byte)0))
            {
                Destroy(i);
            }
            else
            {
                _free.Add(i);
            }
        }

        Flush();
    }

    /// <summary>Reads the key of a slot; null when the slot holds none.</summary>
    public DataKey? Read(int slot)
    {
        Span<byte> bytes = stackalloc byte[WrappedSize];
        return file.Read((long)slot * SlotSize, bytes) == WrappedSize ? master.Unwrap(bytes, slot) : null;
    }

    /// <summary>Makes a new key in a free slot. Flush before the transaction that refers to it is committed.</summary>
    public (int Slot, DataKey Key) Add()
    {
        var slot = _free.Count > 0 ? _free.Min : _count;
        var key = DataKey.Create(master.Plain);
        Span<byte> bytes = stackalloc byte[SlotSize];
        master.Wrap(key, slot).CopyTo(bytes);
        file.Write((long)slot * SlotSize, bytes);
        _free.Remove(slot);
        _count = Math.Max(_count, slot + 1);
        _dirty = true;
        return (slot, key);
    }

    /// <summary>Overwrites a slot. Flush afterwards.</summary>
    public void Destroy(int slot)
    {
        Span<byte> zeros = stackalloc byte[SlotSize];
        zeros.Clear();
        file.Write((long)slot * SlotSize, zeros);
        _free.Add(slot);
        _dirty = true;
    }

    /// <summary>Puts changes on the disk.</summary>
    public void Flush()
    {
        if (_dirty)
        {
            file.Flush();
            _dirty = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
