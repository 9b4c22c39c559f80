using System.Text;
using DvBot.Knowledge.Text;

namespace DvBot.Measurement;

/// <summary>Ways in which typing goes wrong. Each is decided by a number, so that the same number always gives the same text.</summary>
internal static class Corruption
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Every way by its name; what it does takes a text and a source of chance.</summary>
    public static IReadOnlyList<(string Name, Func<string, Random, string> Do)> All { get; } =
    [
        ("letter dropped", (text, random) => At(text, random, (t, i) => t.Remove(i, 1))),
        ("neighbours swapped", (text, random) => At(text, random, (t, i) => i + 1 < t.Length && char.IsLetter(t[i + 1]) ? string.Concat(t.AsSpan(0, i), t.AsSpan(i + 1, 1), t.AsSpan(i, 1), t.AsSpan(i + 2)) : t)),
        ("letter repeated", (text, random) => At(text, random, (t, i) => t.Insert(i, new string(t[i], random.Next(1, 4))))),
        ("neighbouring key", (text, random) => At(text, random, (t, i) => string.Concat(t.AsSpan(0, i), Beside(t[i], random).ToString(), t.AsSpan(i + 1)))),
        ("marks lost", (text, _) => VietnameseText.RemoveMarks(text)),
        ("marks lost in half of the words", (text, random) => string.Join(' ', text.Split(' ').Select(w => random.Next(2) == 0 ? VietnameseText.RemoveMarks(w) : w))),
        ("two words joined", (text, random) => text.IndexOf(' ', random.Next(Math.Max(1, text.Length - 1))) is > 0 and var at ? text.Remove(at, 1) : text),
        ("Telex keys in half of the words", (text, random) => string.Join(' ', text.Split(' ').Select(w => random.Next(2) == 0 ? Telex(w) : w))),
        ("decomposed", (text, _) => Decompose(text)),
        ("upper case", (text, _) => text.ToUpperInvariant()),
    ];

    private static string At(string text, Random random, Func<string, int, string> change)
    {
        for (var count = 1 + (text.Length / 40); count > 0; count--)
        {
            int[] letters = [.. Enumerable.Range(0, text.Length).Where(i => char.IsLetter(text[i]))];
            text = letters.Length == 0 ? text : change(text, letters[random.Next(letters.Length)]);
        }

        return text;
    }

    private static char Beside(char letter, Random random)
    {
        foreach (var row in Rows)
        {
            if (row.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is >= 0 and var at)
            {
                return row[Math.Clamp(at + (random.Next(2) == 0 ? -1 : 1), 0, row.Length - 1)];
            }
        }

        return letter;
    }

    // Shapes where they stand, the tone at the end of the word, as a keyboard sends them.
    private static string Telex(string word)
    {
        var keys = new StringBuilder();
        var tone = "";
        foreach (var c in Decompose(word))
        {
            switch (c)
            {
                case '\u0301': tone = "s"; break;
                case '\u0300': tone = "f"; break;
                case '\u0309': tone = "r"; break;
                case '\u0303': tone = "x"; break;
                case '\u0323': tone = "j"; break;
                case '\u0302': keys.Append(keys.Length > 0 ? keys[^1] : 'a'); break;
                case '\u031B' or '\u0306': keys.Append('w'); break;
                case 'đ' or 'Đ': keys.Append("dd"); break;
                default: keys.Append(c); break;
            }
        }

        return keys.Append(tone).ToString();
    }

    private static string Decompose(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            result.Append(Marks.TryGetValue(char.ToLowerInvariant(c), out var parts) ? char.IsUpper(c) ? char.ToUpperInvariant(parts[0]) + parts[1..] : parts : c.ToString());
        }

        return result.ToString();
    }

    // Every marked letter with its parts: the program runs without culture data, so it cannot ask the platform.
    private static readonly Dictionary<char, string> Marks = Letters();

    private static Dictionary<char, string> Letters()
    {
        const string Tones = "\u0000\u0300\u0301\u0303\u0309\u0323";
        var letters = new Dictionary<char, string>();
        foreach (var vowel in "aăâeêioôơuưy")
        {
            var (letter, shape) = vowel switch { 'ă' => ('a', "\u0306"), 'â' => ('a', "\u0302"), 'ê' => ('e', "\u0302"), 'ô' => ('o', "\u0302"), 'ơ' => ('o', "\u031B"), 'ư' => ('u', "\u031B"), _ => (vowel, "") };
            foreach (var tone in Tones)
            {
                var parts = letter + shape + (tone == '\u0000' ? "" : tone.ToString());
                if (parts.Length > 1)
                {
                    letters[VietnameseText.Compose(parts)[0]] = parts;
                }
            }
        }

        return letters;
    }
}
