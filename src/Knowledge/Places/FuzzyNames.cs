using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>Names of provinces and districts by their letters, to be found with one letter wrong, missing, doubled or swapped.</summary>
internal sealed class FuzzyNames
{
    /// <summary>Shorter names are too near to other words.</summary>
    internal const int ShortestName = 6;

    private readonly Dictionary<string, List<int>> _byDeletion = new(20_000, StringComparer.Ordinal);
    private readonly List<(string Letters, PlaceName Name)> _names = new(1000);

    /// <summary>Adds a name.</summary>
    /// <param name="letters">Its letters without marks and spaces.</param>
    /// <param name="name">The name.</param>
    internal void Add(string letters, PlaceName name)
    {
        if (letters.Length < ShortestName)
        {
            return;
        }

        var number = _names.Count;
        _names.Add((letters, name));
        Put(letters, number);
        for (var i = 0; i < letters.Length; i++)
        {
            Put(letters.Remove(i, 1), number);
        }
    }

    /// <summary>The names within one step of what was typed, the exact ones alone if there are any.</summary>
    internal List<PlaceName> Near(string letters)
    {
        var exact = new List<PlaceName>(1);
        var near = new List<PlaceName>(2);
        Look(letters);
        for (var i = 0; i < letters.Length; i++)
        {
            Look(letters.Remove(i, 1));
        }

        return exact.Count > 0 ? exact : near;

        void Look(string key)
        {
            if (!_byDeletion.TryGetValue(key, out var numbers))
            {
                return;
            }

            foreach (var number in numbers)
            {
                var (known, name) = _names[number];
                if (known == letters)
                {
                    if (!exact.Contains(name))
                    {
                        exact.Add(name);
                    }
                }
                else if (IsOneStep(letters, known) && !near.Contains(name))
                {
                    near.Add(name);
                }
            }
        }
    }

    private void Put(string key, int number)
    {
        if (!_byDeletion.TryGetValue(key, out var list))
        {
            _byDeletion.Add(key, list = new List<int>(1));
        }

        if (!list.Contains(number))
        {
            list.Add(number);
        }
    }

    // One letter added, left out or changed, or two neighbours swapped.
    private static bool IsOneStep(string a, string b)
    {
        var start = a.AsSpan().CommonPrefixLength(b);
        var x = a.AsSpan(start);
        var y = b.AsSpan(start);
        return x.Length == y.Length
            ? x[1..].SequenceEqual(y[1..]) || (x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]))
            : x.Length == y.Length + 1 ? x[1..].SequenceEqual(y) : y.Length == x.Length + 1 && y[1..].SequenceEqual(x);
    }

    /// <summary>The letters of a name without marks and anything else.</summary>
    internal static string Letters(string name) =>
        string.Concat(VietnameseText.RemoveMarks(VietnameseText.Fold(name)).Where(char.IsAsciiLetter));
}
