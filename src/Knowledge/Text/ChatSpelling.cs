namespace DvBot.Knowledge.Text;

/// <summary>
/// The habits of chat spelling that follow rules rather than lists: f for ph, z for d, j for i, "trog" for "trong", "đáh" for
/// "đánh". A guess counts only when it gives a plausible syllable. Works on lower case NFC.
/// </summary>
public static class ChatSpelling
{
    private static readonly (string From, string[] To)[] Starts =
    [
        ("dz", ["d", "gi", "v"]), ("z", ["d", "gi", "v"]), ("f", ["ph"]), ("w", ["qu"]), ("j", ["gi", "ch", "d"]), ("kw", ["qu"]),
        ("k", ["c"]), ("c", ["k"]), ("q", ["qu"]), ("ng", ["ngh"]), ("g", ["gh"]), ("p", ["ph"]), ("ck", ["ch"]), ("tk", ["th"]), ("nk", ["nh"]),
    ];

    private static readonly (string From, string[] To)[] Ends =
    [
        ("k", ["ch", "c"]), ("g", ["ng"]), ("h", ["nh"]), ("q", ["c"]), ("y", ["i"]), ("nk", ["nh"]), ("x", ["ch"]), ("ìw", ["iều"]), ("iw", ["iêu"]), ("ừz", ["ường"]), ("ưz", ["ương"]), ("ựz", ["ượng"]),
    ];

    /// <summary>The syllable meant by a chat spelling; null when no habit explains the word.</summary>
    /// <param name="word">A word that is no syllable as it stands.</param>
    public static string? Undo(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is < 2 or > 8)
        {
            return null;
        }

        var inner = word.Length > 1 && word.AsSpan(1).Contains('j') ? word[0] + word[1..].Replace('j', 'i') : word;
        if (inner != word && Plausible(inner) is { } simple)
        {
            return simple;
        }

        foreach (var start in Variants(inner, Starts, atStart: true))
        {
            if (start != word && Plausible(start) is { } found)
            {
                return found;
            }

            foreach (var end in Variants(start, Ends, atStart: false))
            {
                if (end != word && Plausible(end) is { } both)
                {
                    return both;
                }
            }
        }

        return null;
    }

    private static string? Plausible(string guess) => Syllable.IsPlausible(guess) ? Syllable.PlaceTone(guess) : null;

    private static IEnumerable<string> Variants(string word, (string From, string[] To)[] table, bool atStart)
    {
        yield return word;
        foreach (var (from, to) in table)
        {
            if (word.Length <= from.Length || !(atStart ? word.StartsWith(from, StringComparison.Ordinal) : word.EndsWith(from, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var replacement in to)
            {
                yield return atStart ? replacement + word[from.Length..] : word[..^from.Length] + replacement;
            }
        }
    }
}
