using System.Net;

namespace DvBot.Bot.Operators;

/// <summary>Whether a request stays on this machine.</summary>
internal static class LocalRequest
{
    /// <summary>True if the client is this machine and has asked for it by a local name. A request without an address comes from this process.</summary>
    public static bool Is(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
        && (context.Request.Host.Host is "" or "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
