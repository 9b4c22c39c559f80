using System.Text;

namespace DvBot.Knowledge.Text;

/// <summary>
/// Undoes what typing leaves behind: Telex and VNI keys that were not turned into marks ("ddanhs", "co63"), stretched letters
/// ("cứuuu") and digits for letters ("b0p"). Every guess counts only when it gives a real syllable. Works on lower case NFC.
/// </summary>
public static class TypingResidue
{
    /// <summary>True when a word differs from a syllable only by letters held down.</summary>
    internal static bool IsOnlyStretched(string word, string syllable) => string.Equals(Squeeze(word), syllable, StringComparison.Ordinal) && System.Text.Ascii.IsValid(word) == System.Text.Ascii.IsValid(syllable);

    /// <summary>The real syllable behind a word that is none as it stands; null when no guess gives one.</summary>
    /// <param name="word">One word, letters and digits.</param>
    public static string? Undo(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is < 2 or > 24 || ForeignWords.Contains(word))
        {
            return null;
        }

        if (word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return char.IsAsciiDigit(word[0]) ? DigitsForLetters(word) : Vni(word) ?? DigitsForLetters(word);
        }

        return Telex(word) ?? Squeeze(word);
    }

    /// <summary>A word with stretched letters pulled together, if that gives a plausible syllable; null otherwise.</summary>
    public static string? Squeeze(string word)
    {
        ArgumentNullException.ThrowIfNull(word);

        // First the same letter only ("cứuuu" is "cứu"), then also a plain vowel after its marked one ("quáaa" is "quá").
        return Squeeze(word, SameLetter) ?? Squeeze(word, SameVowel);
    }

    private static string? Squeeze(string word, Func<char, char, bool> same)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (result.Length > 0 && same(result[^1], c))
            {
                if (ToneMarks.Bare(result[^1]) == result[^1])
                {
                    result[^1] = c;
                }

                continue;
            }

            result.Append(c);
        }

        if (result.Length == word.Length)
        {
            return null;
        }

        var squeezed = Syllable.PlaceTone(result.ToString());
        return Syllable.IsPlausible(squeezed) ? squeezed : Telex(squeezed);
    }

    /// <summary>A word with every letter that stands three times or more in a row written once; the word itself when none does.</summary>
    public static string Shorten(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var run = i + 1;
            while (run < word.Length && word[run] == word[i])
            {
                run++;
            }

            result.Append(word[i], run - i >= 3 ? 1 : run - i);
            i = run;
        }

        return result.ToString();
    }

    private static bool SameLetter(char before, char c) => before == c;

    private static bool SameVowel(char before, char c) =>
        before == c || (ToneMarks.IsVowel(c) && ToneMarks.Bare(before) == ToneMarks.Bare(c) && (ToneMarks.Bare(c) == c || ToneMarks.Bare(before) == before));

    private static string? Telex(string word)
    {
        if (word.Length < 2)
        {
            return null;
        }

        var letters = new StringBuilder(word.Length);
        var tone = ToneMarks.Level;
        var keys = 0;
        var vowelSeen = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var last = letters.Length > 0 ? letters[^1] : '\0';
            if (c == 'd' && letters.Length > 0 && letters[0] == 'd' && (last == 'd' || vowelSeen))
            {
                letters[0] = 'đ';
                keys++;
                continue;
            }

            if ((c is 'a' or 'e' or 'o') && LastIndexOf(letters, c) is >= 0 and var hat && !HasVowelAfter(letters, hat))
            {
                letters[hat] = c switch { 'a' => 'â', 'e' => 'ê', _ => 'ô' };
                keys++;
                continue;
            }

            if (c == 'w')
            {
                if (!Hook(letters))
                {
                    letters.Append('ư');
                    vowelSeen = true;
                }

                keys++;
                continue;
            }

            if (vowelSeen && (c is 's' or 'f' or 'r' or 'x' or 'j'))
            {
                tone = c switch { 's' => ToneMarks.Acute, 'f' => 1, 'r' => ToneMarks.Hook, 'x' => ToneMarks.Tilde, _ => ToneMarks.Dot };
                keys++;
                continue;
            }

            vowelSeen |= ToneMarks.IsVowel(c);
            letters.Append(c);
        }

        if (keys == 0)
        {
            return null;
        }

        var toneless = letters.ToString();
        var (_, _, typed) = Syllable.TakeTone(toneless);
        if (typed > 0)
        {
            return typed == 1 && Syllable.IsReal(toneless) ? Syllable.PlaceTone(toneless) : null;
        }

        var result = Syllable.WithTone(Spread(toneless), tone);
        return Syllable.IsReal(result) || (tone == ToneMarks.Level && Syllable.IsPlausible(result)) ? result : null;
    }

    private static string? Vni(string word)
    {
        if (word.Length < 3 && word is not ("o7" or "u7"))
        {
            return null;
        }

        var letters = new StringBuilder(word.Length);
        var tone = ToneMarks.Level;
        foreach (var c in word)
        {
            switch (c)
            {
                case >= '1' and <= '5':
                    tone = c switch { '1' => ToneMarks.Acute, '2' => 1, '3' => ToneMarks.Hook, '4' => ToneMarks.Tilde, _ => ToneMarks.Dot };
                    if (!HasVowel(letters))
                    {
                        return null;
                    }

                    break;
                case '6':
                    if (!Shape(letters, "aeo", "âêô"))
                    {
                        return null;
                    }

                    break;
                case '7':
                    if (!Hook(letters))
                    {
                        return null;
                    }

                    break;
                case '8':
                    if (!Shape(letters, "a", "ă"))
                    {
                        return null;
                    }

                    break;
                case '9':
                    if (letters.Length == 0 || letters[0] != 'd')
                    {
                        return null;
                    }

                    letters[0] = 'đ';
                    break;
                case '0':
                    return null;
                default:
                    letters.Append(c);
                    break;
            }
        }

        var toneless = letters.ToString();
        if (Syllable.TakeTone(toneless).Count > 0)
        {
            return null;
        }

        var result = Syllable.WithTone(Spread(toneless), tone);
        return Syllable.IsReal(result) || (tone == ToneMarks.Level && Syllable.IsPlausible(result)) ? result : null;
    }

    private static string? DigitsForLetters(string word)
    {
        if (!word.Any(char.IsAsciiLetter) && !word.Any(char.IsLetter))
        {
            return null;
        }

        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = letters[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', var c => c };
        }

        var guess = new string(letters);

        // A class ("10a1"), a ward ("p3") or a time ("8h30") is no word.
        var inside = !char.IsAsciiDigit(word[^1]) || word[^1] == '0';
        return inside && (guess.Length >= 3 || guess.EndsWith('o')) && word.Count(char.IsAsciiDigit) == 1 && Syllable.IsPlausible(guess)
            ? Syllable.PlaceTone(guess)
            : null;
    }

    // "uo" under one hook or hat key means both letters: "nguoiw", "chuongr" is left alone.
    private static string Spread(string toneless) => toneless.Replace("uơ", toneless.EndsWith("uơ", StringComparison.Ordinal) ? "uơ" : "ươ", StringComparison.Ordinal);

    private static bool Hook(StringBuilder letters)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            switch (letters[i])
            {
                case 'o':
                    letters[i] = 'ơ';
                    if (i > 0 && letters[i - 1] == 'u' && (i < 2 || letters[i - 2] != 'q'))
                    {
                        letters[i - 1] = i + 1 < letters.Length ? 'ư' : 'u';
                    }

                    return true;
                case 'u':
                    letters[i] = 'ư';
                    return true;
                case 'a' when i == 0 || letters[i - 1] != 'u':
                    letters[i] = 'ă';
                    return true;
            }
        }

        return false;
    }

    private static bool Shape(StringBuilder letters, string from, string to)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var at = from.IndexOf(letters[i], StringComparison.Ordinal);
            if (at >= 0)
            {
                letters[i] = to[at];
                return true;
            }
        }

        return false;
    }

    private static int LastIndexOf(StringBuilder letters, char c)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] == c)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasVowel(StringBuilder letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (ToneMarks.IsVowel(letters[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVowelAfter(StringBuilder letters, int at)
    {
        for (var i = at + 1; i < letters.Length; i++)
        {
            if (ToneMarks.IsVowel(letters[i]))
            {
                return true;
            }
        }

        return false;
    }
}
