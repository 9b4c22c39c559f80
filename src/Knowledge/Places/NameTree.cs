using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DvBot.Knowledge.Places;

/// <summary>The names of a <see cref="PlaceIndex"/> while it is being built: a tree of bare syllables with drafts at its nodes.</summary>
internal sealed class NameTree
{
    private readonly Dictionary<long, int> _children = new(40_000);
    private readonly List<List<NameDraft>?> _draftsAt = new(40_000) { null };
    private readonly List<SyllableId> _words = new(PlaceIndex.LongestName);

    /// <summary>The vocabulary of the names.</summary>
    internal SyllableTable Syllables { get; } = new();

    /// <summary>Steps from node to node, by <see cref="PlaceIndex.Key"/>.</summary>
    internal Dictionary<long, int> Children => _children;

    /// <summary>The draft of a name, a new one if need be; null for a text without words or with too many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal NameDraft? Draft(string name)
    {
        _words.Clear();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] is ' ' or '-' or '\'' or '’' or '.' or ',' or '/')
            {
                if (i > start)
                {
                    _words.Add(Syllables.AddRaw(name.AsSpan(start, i - start)));
                }

                start = i + 1;
            }
        }

        if (_words.Count is 0 or > PlaceIndex.LongestName)
        {
            return null;
        }

        var words = CollectionsMarshal.AsSpan(_words);
        var drafts = _draftsAt[NodeOf(words)] ??= new List<NameDraft>(1);
        foreach (var known in drafts)
        {
            if (known.Is(words))
            {
                return known;
            }
        }

        var draft = new NameDraft(words.ToArray(), words.Length == 1 && char.IsAsciiDigit(name[0]));
        drafts.Add(draft);
        return draft;
    }

    /// <summary>Every draft of the same bare syllables as one that is in the tree.</summary>
    internal List<NameDraft> Alike(NameDraft draft) => _draftsAt[NodeOf(draft.Syllables)]!;

    /// <summary>Makes the finished names and says which end at which node.</summary>
    internal PlaceName[] Finish(List<PlaceUnit> units, out int[][] namesAt)
    {
        var names = new List<PlaceName>(units.Count);
        namesAt = new int[_draftsAt.Count][];
        for (var node = 0; node < namesAt.Length; node++)
        {
            namesAt[node] = [];
            if (_draftsAt[node] is not { } drafts)
            {
                continue;
            }

            drafts.RemoveAll(d => d.Units.Count == 0 && d.Need != WordNeed.Never && !d.IsCompound);
            namesAt[node] = new int[drafts.Count];
            for (var i = 0; i < drafts.Count; i++)
            {
                namesAt[node][i] = names.Count;
                names.Add(drafts[i].ToName(units));
            }
        }

        return [.. names];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NodeOf(ReadOnlySpan<SyllableId> words)
    {
        var node = PlaceIndex.Root;
        foreach (var word in words)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, PlaceIndex.Key(node, word.Bare), out var exists);
            if (!exists)
            {
                next = _draftsAt.Count;
                _draftsAt.Add(null);
            }

            node = next;
        }

        return node;
    }
}
