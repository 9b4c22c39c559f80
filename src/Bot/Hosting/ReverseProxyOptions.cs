using System.Net;

namespace DvBot.Bot.Hosting;

/// <summary>Settings of the web server before this one (section <c>Proxy</c>).</summary>
public sealed class ReverseProxyOptions
{
    /// <summary>
    /// Addresses of proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed: the caller's address counts for limits,
    /// its scheme for secure cookies. Default: this machine. Everybody else's are ignored.
    /// </summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>Every value that is wrong, as a sentence.</summary>
    public IEnumerable<string> Problems() => KnownProxies
        .Where(p => !IPAddress.TryParse(p, out _) && !System.Net.IPNetwork.TryParse(p, out _))
        .Select(p => $"Proxy:KnownProxies holds \"{p}\". Expected: an address such as 10.0.0.2, or a network such as 10.0.0.0/24.");
}
