namespace DvBot.Knowledge.Content;

/// <summary>Which numbers may be shown to people, and the search for those that may not. Immutable and thread safe.</summary>
/// <param name="showable">Digits of the numbers of the directory that may be shown.</param>
/// <param name="blocked">Digits of numbers that must never be shown.</param>
internal sealed class PhoneNumbers(IReadOnlySet<string> showable, IReadOnlySet<string> blocked)
{
    private static readonly string[] BeforeShort = ["gọi", "số", "bấm", "quay", "tổng đài", "đường dây", "báo"];

    /// <summary>The digits of a number as printed.</summary>
    public static string Digits(string printed) => string.Concat(printed.Where(char.IsAsciiDigit));

    /// <summary>The pieces of a text that look like phone numbers and may not be shown, as printed.</summary>
    public IEnumerable<string> Unshowable(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var shown = LongestShowable(text, i);
            if (shown > 0)
            {
                i += shown;
                continue;
            }

            var (length, digits) = Run(text, i);
            if (LooksLikePhone(text, i, digits))
            {
                yield return text.Substring(i, length);
            }

            i += length;
        }
    }

    private bool LooksLikePhone(string text, int start, string digits)
    {
        if (blocked.Contains(digits) && digits.Length > 3)
        {
            return true;
        }

        var plus = start > 0 && text[start - 1] == '+';
        if ((digits[0] == '0' && digits.Length is >= 8 and <= 12)
            || (digits.Length is >= 8 and <= 11 && (digits.StartsWith("18", StringComparison.Ordinal) || digits.StartsWith("19", StringComparison.Ordinal)) && digits[2..4] == "00")
            || (digits.Length >= 10 && (plus || digits.StartsWith("84", StringComparison.Ordinal))))
        {
            return true;
        }

        return digits.Length == 3 && digits[0] == '1' && IsCalled(text, start);
    }

    /// <summary>True when a short number stands after "gọi", "số" and the like: then it is meant to be called.</summary>
    private static bool IsCalled(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        foreach (var word in BeforeShort)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private int LongestShowable(string text, int start)
    {
        var best = 0;
        Span<char> digits = stackalloc char[16];
        var count = 0;
        var lookup = ((HashSet<string>)showable).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = start; i < text.Length && count < digits.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits[count++] = text[i];
                var ends = i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]);
                if (ends && lookup.Contains(digits[..count]))
                {
                    best = i + 1 - start;
                }
            }
            else if (!IsSeparator(text, i))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Digits with single separators between them.</summary>
    private static (int Length, string Digits) Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsSeparator(text, end)))
        {
            end++;
        }

        return (end - start, Digits(text[start..end]));
    }

    private static bool IsSeparator(string text, int i) =>
        text[i] is ' ' or '.' or '-' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
}
