using System.Net;

namespace DvBot.Bot.Activities;

/// <summary>Which network a request comes from, for limits by address.</summary>
public static class ClientNetwork
{
    /// <summary>A name of the network: the address itself, and for IPv6 its first 64 bits, for whoever has one address has all of those. Empty when unknown.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.Length > 8 ? bytes.AsSpan(0, 8) : bytes);
    }
}
