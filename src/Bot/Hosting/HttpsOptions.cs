using System.Globalization;

namespace DvBot.Bot.Hosting;

/// <summary>Settings of encrypted transport (section <c>Https</c>).</summary>
public sealed class HttpsOptions
{
    /// <summary>Sends requests that came in the clear from another machine to https; health probes and metrics are let through. Default true; false only where the network itself is trusted.</summary>
    public bool Redirect { get; set; } = true;

    /// <summary>Port of the https address. Default 443; 1 to 65535.</summary>
    public int Port { get; set; } = 443;

    /// <summary>How long browsers remember to come by https only. Days; default 365; 0 switches it off; up to 730.</summary>
    public int HstsDays { get; set; } = 365;

    /// <summary>Every value out of its range, as a sentence.</summary>
    public IEnumerable<string> Problems()
    {
        if (Port is < 1 or > 65535)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Https:Port is {Port}. Expected: 1 to 65535.");
        }

        if (HstsDays is < 0 or > 730)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Https:HstsDays is {HstsDays}. Expected: 0 to 730.");
        }
    }
}
