using System.Text;

namespace DvBot.Knowledge.Text;

/// <summary>Ways to write one Vietnamese text the same way. Pure functions, thread safe, never throw on odd text.</summary>
public static class VietnameseText
{
    /// <summary>Composes letters and combining marks (NFD or mixed) into single letters (NFC). Case and all else stay.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length > 0 && ToneMarks.IsCombining(c))
            {
                var last = result[^1];
                var lower = char.ToLowerInvariant(last);
                if (ToneMarks.TryJoin(lower, c, out var joined))
                {
                    result[^1] = lower == last ? joined : char.ToUpperInvariant(joined);
                    continue;
                }
            }

            result.Append(c);
        }

        return result.ToString();
    }

    // A mark that joins no letter says nothing, and must not split a syllable either.
    private static string WithoutStrayMarks(string text)
    {
        if (!text.Any(ToneMarks.IsCombining))
        {
            return text;
        }

        return string.Concat(text.Where(c => !ToneMarks.IsCombining(c)));
    }

    /// <summary>
    /// Composed, lower case, and every syllable with its tone on one agreed letter ("hoà" becomes "hòa"). Signs and
    /// spaces stay, marks that join no letter do not.
    /// </summary>
    public static string Fold(string text)
    {
        var lower = WithoutStrayMarks(Compose(text).ToLowerInvariant());
        var result = new StringBuilder(lower.Length);
        var start = 0;
        while (start < lower.Length)
        {
            var end = start;
            while (end < lower.Length && char.IsLetter(lower[end]))
            {
                end++;
            }

            if (end == start)
            {
                result.Append(lower[start]);
                start++;
                continue;
            }

            result.Append(Syllable.PlaceTone(lower[start..end]));
            start = end;
        }

        return result.ToString();
    }

    /// <summary>The text without tone, hat, hook, breve and stroke (đ becomes d). Takes NFC or NFD, keeps case.</summary>
    public static string RemoveMarks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (ToneMarks.IsCombining(c))
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            var bare = ToneMarks.Bare(lower);
            result.Append(bare == lower ? c : lower == c ? bare : char.ToUpperInvariant(bare));
        }

        return result.ToString();
    }
}
