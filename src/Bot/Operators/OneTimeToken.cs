using System.Buffers.Text;
using System.Security.Cryptography;
using DvBot.Bot.Privacy;

namespace DvBot.Bot.Operators;

/// <summary>The secret part of a link that works once: 32 random bytes, of which only a keyed hash is kept.</summary>
internal static class OneTimeToken
{
    private const int Size = 32;

    /// <summary>A new token, as it stands in the link.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(MasterKey master, string token) => master.Hash("one-time link", token).ToArray();

    /// <summary>Compares without telling by its time how much was right.</summary>
    public static bool Equal(byte[]? kept, byte[] given) => kept is not null && CryptographicOperations.FixedTimeEquals(kept, given);
}
