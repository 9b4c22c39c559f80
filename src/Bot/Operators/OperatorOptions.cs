using System.Globalization;

namespace DvBot.Bot.Operators;

/// <summary>Settings of the desk (section <c>Operators</c>).</summary>
public sealed class OperatorOptions
{
    /// <summary>A session ends after so many hours without a request. Hours; default 12; 1 to 168.</summary>
    public int SessionHours { get; set; } = 12;

    /// <summary>How long a one-time link works. Hours; default 24; 1 to 168.</summary>
    public int LinkHours { get; set; } = 24;

    /// <summary>Wrong passwords in a row after which an account is locked for a while. Default 5; 3 to 20.</summary>
    public int WrongTries { get; set; } = 5;

    /// <summary>How long it is then locked. Minutes; default 15; 1 to 1440.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>Tries to sign in or to use a one-time link, from one address, a minute. Default 20; 1 or more.</summary>
    public int TriesPerMinute { get; set; } = 20;

    /// <summary>Every value out of its range, as a sentence.</summary>
    public IEnumerable<string> Problems() =>
        Outside(nameof(SessionHours), SessionHours, 1, 168)
            .Concat(Outside(nameof(LinkHours), LinkHours, 1, 168))
            .Concat(Outside(nameof(WrongTries), WrongTries, 3, 20))
            .Concat(Outside(nameof(LockMinutes), LockMinutes, 1, 1440))
            .Concat(Outside(nameof(TriesPerMinute), TriesPerMinute, 1, 1_000_000));

    private static IEnumerable<string> Outside(string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Operators:{name} is {value}. Expected: {least} to {most}.");
        }
    }
}
