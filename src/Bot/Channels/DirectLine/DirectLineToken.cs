using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>
/// A token opens one conversation for a while: <c>conversation.expiry.signature</c>, signed with HMAC-SHA-256 under a key derived
/// from the master key, so that no token needs to be stored. Thread safe.
/// </summary>
internal sealed class DirectLineToken(byte[] key, TimeProvider time)
{
    /// <summary>Life of a token, as Direct Line clients expect it.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(30);

    /// <summary>A new conversation id: 128 random bits.</summary>
    public static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A token for a conversation, valid from now on.</summary>
    public string Issue(string conversation)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{conversation}.{(time.GetUtcNow() + Life).ToUnixTimeSeconds()}");
        return $"{body}.{Sign(body)}";
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">As presented.</param>
    /// <param name="conversation">The conversation it opens; empty unless valid or expired.</param>
    public TokenState Read(string? token, out string conversation)
    {
        conversation = "";
        if (token is null || token.Length > 200 || token.LastIndexOf('.') is not (> 0 and var at))
        {
            return TokenState.Invalid;
        }

        var body = token[..at];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(body)), Encoding.UTF8.GetBytes(token[(at + 1)..])))
        {
            return TokenState.Invalid;
        }

        var dot = body.IndexOf('.', StringComparison.Ordinal);
        conversation = body[..dot];
        return long.TryParse(body.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var expiry) && time.GetUtcNow().ToUnixTimeSeconds() < expiry
            ? TokenState.Valid
            : TokenState.Expired;
    }

    private string Sign(string body)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body), mac);
        return Base64Url.EncodeToString(mac);
    }
}
