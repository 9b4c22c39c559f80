using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Words;

/// <summary>
/// Syllables one slip of the finger away from what was typed: a neighbouring key, two letters in each other's place, a letter
/// too many or missing. Found by the letters that are left when one is struck out. Immutable and thread safe.
/// </summary>
internal sealed class SlipFinder
{
    // A syllable met once may itself be a slip.
    private const int FewestMet = 3;

    private readonly Dictionary<string, int[]> _byRest;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly IReadOnlyList<SpokenSyllable> _syllables;

    internal SlipFinder(IReadOnlyList<SpokenSyllable> syllables)
    {
        _syllables = syllables;
        var byRest = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var syllable in syllables)
        {
            if (syllable.Count < FewestMet || syllable.Bare.Length is < 2 or > 7 || !syllable.IsReal)
            {
                continue;
            }

            Add(byRest, syllable.Bare, syllable.Id);
            for (var i = 0; i < syllable.Bare.Length && syllable.Bare.Length > 2; i++)
            {
                Add(byRest, syllable.Bare.Remove(i, 1), syllable.Id);
            }
        }

        // Of two letters only the keys beside either can be missed; what is left of them says nothing.
        _byRest = new Dictionary<string, int[]>(byRest.Count, StringComparer.Ordinal);
        foreach (var (rest, ids) in byRest)
        {
            _byRest.Add(rest, [.. ids]);
        }

        _bySpan = _byRest.GetAlternateLookup<ReadOnlySpan<char>>();
        Short = [.. syllables.Where(s => s.Bare.Length == 2 && s.Count >= 20 && s.IsReal)];
    }

    private SpokenSyllable[] Short { get; }

    /// <summary>The syllables and what each slip costs (a natural logarithm, above 0), in no order.</summary>
    /// <param name="typed">Lower case, without marks, no syllable as it stands.</param>
    /// <param name="found">Receives them; cleared first.</param>
    internal void Find(ReadOnlySpan<char> typed, List<(SpokenSyllable Syllable, double Cost)> found)
    {
        found.Clear();
        if (typed.Length == 2)
        {
            foreach (var syllable in Short)
            {
                Consider(syllable, typed, found);
            }

            return;
        }

        if (typed.Length is < 2 or > 8)
        {
            return;
        }

        Look(typed, typed, found);
        Span<char> rest = stackalloc char[typed.Length - 1];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[..i].CopyTo(rest);
            typed[(i + 1)..].CopyTo(rest[i..]);
            Look(rest, typed, found);
        }
    }

    private void Look(ReadOnlySpan<char> rest, ReadOnlySpan<char> typed, List<(SpokenSyllable Syllable, double Cost)> found)
    {
        if (_bySpan.TryGetValue(rest, out var ids))
        {
            foreach (var id in ids)
            {
                Consider(_syllables[id], typed, found);
            }
        }
    }

    private static void Consider(SpokenSyllable syllable, ReadOnlySpan<char> typed, List<(SpokenSyllable Syllable, double Cost)> found)
    {
        foreach (var (known, _) in found)
        {
            if (ReferenceEquals(known, syllable))
            {
                return;
            }
        }

        if (Cost(typed, syllable.Bare) is { } cost)
        {
            found.Add((syllable, cost));
        }
    }

    /// <summary>What it costs to have typed one for the other; null when that is more than one slip.</summary>
    internal static double? Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var same = typed.CommonPrefixLength(meant);
        var t = typed[same..];
        var m = meant[same..];
        if (t.Length == m.Length)
        {
            if (t.Length == 0)
            {
                return 0;
            }

            if (t[1..].SequenceEqual(m[1..]))
            {
                return TouchKeyboard.AreNear(t[0], m[0]) ? same == 0 ? 5.5 : 4.5 : null;
            }

            return t.Length > 1 && t[0] == m[1] && t[1] == m[0] && t[2..].SequenceEqual(m[2..]) ? same == 0 ? 5.5 : 4 : null;
        }

        // A letter too many: hit twice, or brushed beside the one meant.
        if (t.Length == m.Length + 1 && t[1..].SequenceEqual(m))
        {
            var twice = same > 0 && typed[same - 1] == t[0];
            var brushed = (same > 0 && TouchKeyboard.AreNear(t[0], typed[same - 1])) || (t.Length > 1 && TouchKeyboard.AreNear(t[0], t[1]));
            return twice ? 3.5 : brushed ? 5 : same == 0 ? 8 : 6.5;
        }

        if (t.Length + 1 == m.Length && t.SequenceEqual(m[1..]))
        {
            return same == 0 ? 8 : 5;
        }

        return null;
    }

    private static void Add(Dictionary<string, List<int>> byRest, string rest, int id)
    {
        if (!byRest.TryGetValue(rest, out var ids))
        {
            byRest[rest] = ids = new List<int>(2);
        }

        if (ids.Count == 0 || ids[^1] != id)
        {
            ids.Add(id);
        }
    }
}
