namespace DvBot.Bot.Tests;

/// <summary>Words as the contracts count them: citations, numbers and signs do not count.</summary>
internal static class WordCount
{
    /// <summary>Number of words of what is shown.</summary>
    public static int Of(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter) && !w.Any(char.IsDigit));

    /// <summary>Number of questions.</summary>
    public static int Questions(string text) => text.Count(c => c == '?');
}
