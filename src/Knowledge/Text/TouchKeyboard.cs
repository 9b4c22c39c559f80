namespace DvBot.Knowledge.Text;

/// <summary>Which letters lie side by side on the keyboard of a phone. Thread safe.</summary>
internal static class TouchKeyboard
{
    private static readonly string[] Neighbours =
    [
        "qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgcv", "ftyhbv", "gyujbn", "ujko", "huiknm", "jiolm", "kop", "njk",
        "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb", "qase", "zsdc", "tghu", "asx",
    ];

    /// <summary>True when a finger may hit one letter for the other; both lower case, without marks.</summary>
    internal static bool AreNear(char a, char b) => a is >= 'a' and <= 'z' && Neighbours[a - 'a'].Contains(b);
}
