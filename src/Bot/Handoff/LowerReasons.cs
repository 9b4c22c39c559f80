namespace DvBot.Bot.Handoff;

/// <summary>Why an operator lowers a level: the closed list that goes on record. Labels are the console's.</summary>
public static class LowerReasons
{
    /// <summary>She says that she is safe now, and how.</summary>
    public const string SafeNow = "safe_now";

    /// <summary>Others look after her now.</summary>
    public const string InGoodHands = "in_good_hands";

    /// <summary>The machine misread.</summary>
    public const string Misread = "misread";

    /// <summary>A test or an exercise.</summary>
    public const string Test = "test";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } = [SafeNow, InGoodHands, Misread, Test];
}
