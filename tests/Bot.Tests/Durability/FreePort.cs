using System.Net;
using System.Net.Sockets;

namespace DvBot.Bot.Tests.Durability;

/// <summary>A port of the loopback interface that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>Asks the system for one.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
