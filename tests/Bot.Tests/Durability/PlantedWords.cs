using System.Text;
using System.Text.Json;

namespace DvBot.Bot.Tests.Durability;

/// <summary>Secret words and every shape in which they might lie about.</summary>
internal static class PlantedWords
{
    /// <summary>30 words, with marks and without, that stand nowhere else.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Enumerable.Range(0, 15).Select(i => $"bímậtkhổđau{i:D2}xyz"), .. Enumerable.Range(0, 15).Select(i => $"zqplanted{i:D2}word")];

    /// <summary>The words found in some bytes, with the shape.</summary>
    public static IEnumerable<string> In(byte[] bytes)
    {
        foreach (var word in All)
        {
            foreach (var (shape, pattern) in Shapes(word))
            {
                if (bytes.AsSpan().IndexOf(pattern) >= 0)
                {
                    yield return $"{word} ({shape})";
                }
            }
        }
    }

    private static IEnumerable<(string Shape, byte[] Bytes)> Shapes(string word)
    {
        yield return ("UTF-8", Encoding.UTF8.GetBytes(word));
        yield return ("UTF-16", Encoding.Unicode.GetBytes(word));
        yield return ("JSON", Encoding.ASCII.GetBytes(JsonSerializer.Serialize(word).Trim('"')));
        yield return ("URL", Encoding.ASCII.GetBytes(Uri.EscapeDataString(word)));
        for (var shift = 0; shift < 3; shift++)
        {
            // Base64 of a text that holds the word at any of the three positions: its inner part.
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', shift) + word + "  "));
            yield return ("base64", Encoding.ASCII.GetBytes(encoded[4..^8]));
        }
    }
}
