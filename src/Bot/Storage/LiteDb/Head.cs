using DvBot.Bot.Activities;
using DvBot.Bot.Privacy;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// A conversation as the writer knows it. The writer thread alone changes it; other threads read <see cref="View"/>, which is
/// exchanged once a change is on disk.
/// </summary>
internal sealed class Head(long id, ConversationKey key, KeyedHash hash, int slot, DataKey dataKey)
{
    /// <summary>Ours.</summary>
    public long Id { get; } = id;

    /// <summary>Name from outside.</summary>
    public ConversationKey Key { get; } = key;

    /// <summary>Keyed hash of <see cref="Key"/>.</summary>
    public KeyedHash Hash { get; } = hash;

    /// <summary>Where the wrapped key lies.</summary>
    public int Slot { get; } = slot;

    /// <summary>Seals the conversation's fields.</summary>
    public DataKey DataKey { get; } = dataKey;

    /// <summary>Turns written.</summary>
    public long Version { get; set; }

    /// <summary>Highest number given.</summary>
    public int Ordinal { get; set; }

    /// <summary>Last row.</summary>
    public long LastRow { get; set; }

    /// <summary>Row of the last turn; 0 before the first.</summary>
    public long StateRow { get; set; }

    /// <summary>UTC ticks of the last arrival.</summary>
    public long LastTicks { get; set; }

    /// <summary>How long words are kept after the last arrival, in ticks.</summary>
    public long RetentionTicks { get; set; }

    /// <summary>Level after the last turn.</summary>
    public DangerLevel Level { get; set; }

    /// <summary>Open case; null for none.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>Arrivals without a turn, oldest first.</summary>
    public List<WaitingArrival> Waiting { get; } = [];

    /// <summary>Numbers of all arrivals by the hash of their message id; null until it was read from the rows.</summary>
    public Dictionary<KeyedHash, int>? Known { get; set; }

    /// <summary>True when the folded document is older than this.</summary>
    public bool Dirty { get; set; }

    /// <summary>True once the conversation is destroyed.</summary>
    public bool Gone { get; set; }

    /// <summary>Counts uses, to find tails nobody has used for long.</summary>
    public long TailStamp { get; set; }

    /// <summary>What other threads see.</summary>
    public HeadView View
    {
        get => Volatile.Read(ref _view);
        set => Volatile.Write(ref _view, value);
    }

    private HeadView _view = new(0, 0, [], null, [], 0);
}
