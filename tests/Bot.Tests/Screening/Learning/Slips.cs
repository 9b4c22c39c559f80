using System.Text;
using DvBot.Knowledge.Text;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>The same line as other hands would type it: without marks, as raw Telex or VNI keys, with a letter dropped, with words joined.</summary>
internal static class Slips
{
    private static readonly Dictionary<char, (string Telex, string Vni)> Keys = new()
    {
        ['đ'] = ("dd", "d9"),
        ['ă'] = ("aw", "a8"),
        ['â'] = ("aa", "a6"),
        ['ê'] = ("ee", "e6"),
        ['ô'] = ("oo", "o6"),
        ['ơ'] = ("ow", "o7"),
        ['ư'] = ("uw", "u7"),
    };

    private static readonly Dictionary<char, (char Telex, char Vni)> Tones = new()
    {
        ['\u0301'] = ('s', '1'),
        ['\u0300'] = ('f', '2'),
        ['\u0309'] = ('r', '3'),
        ['\u0303'] = ('x', '4'),
        ['\u0323'] = ('j', '5'),
    };

    /// <summary>The line as it stands first, then its variants.</summary>
    internal static IEnumerable<string> Of(string text, int seed)
    {
        yield return text;
        var bare = VietnameseText.RemoveMarks(text);
        var marked = !string.Equals(bare, text, StringComparison.Ordinal);
        if (marked)
        {
            yield return bare;
        }

        yield return (seed % 4) switch
        {
            0 when marked => ToKeys(text, vni: false),
            1 when marked => ToKeys(text, vni: true),
            2 => Joined(bare, seed / 4),
            _ => Dropped(bare, seed / 4),
        };
    }

    private static string ToKeys(string text, bool vni)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var word in text.ToLowerInvariant().Split(' '))
        {
            var tone = '\0';
            foreach (var c in word.Normalize(NormalizationForm.FormC))
            {
                var letter = c;
                var parts = c.ToString().Normalize(NormalizationForm.FormD);
                foreach (var mark in parts.Skip(1))
                {
                    if (Tones.TryGetValue(mark, out var keys))
                    {
                        tone = vni ? keys.Vni : keys.Telex;
                        letter = parts.Replace(mark.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC)[0];
                    }
                }

                result.Append(Keys.TryGetValue(letter, out var typed) ? vni ? typed.Vni : typed.Telex : letter.ToString());
            }

            if (tone != '\0')
            {
                result.Append(tone);
            }

            result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }

    // Every fifth word or so is joined to the next.
    private static string Joined(string text, int seed)
    {
        var words = text.Split(' ');
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < words.Length; i++)
        {
            result.Append(words[i]).Append((seed + (i * 7)) % 5 == 0 ? "" : " ");
        }

        return result.ToString().TrimEnd();
    }

    // Of every fifth word or so a letter is lost.
    private static string Dropped(string text, int seed)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if ((seed + (i * 7)) % 5 == 0 && words[i].Length >= 3)
            {
                words[i] = words[i].Remove(1 + (seed % (words[i].Length - 1)), 1);
            }
        }

        return string.Join(' ', words);
    }
}
