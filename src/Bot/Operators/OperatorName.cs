using System.Text;
using DvBot.Knowledge.Text;

namespace DvBot.Bot.Operators;

/// <summary>Names of accounts: how they are written and when two are the same.</summary>
internal static class OperatorName
{
    /// <summary>Longest name, in characters.</summary>
    public const int Longest = 40;

    /// <summary>What a name must be, for people who choose one.</summary>
    public const string Expected = "2 to 40 letters, digits, spaces, dots, hyphens or underscores, beginning with a letter or digit";

    /// <summary>As it is stored: NFC, without spaces around it, one space between words; null when it is no name.</summary>
    public static string? Clean(string? typed)
    {
        if (typed is null || typed.Length > Longest * 4 || !IsWellFormed(typed))
        {
            return null;
        }

        var name = string.Join(' ', VietnameseText.Compose(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length is >= 2 and <= Longest && char.IsLetterOrDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_') ? name : null;
    }

    /// <summary>Equal for names that count as the same.</summary>
    public static string Key(string name) => VietnameseText.Fold(name);

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
