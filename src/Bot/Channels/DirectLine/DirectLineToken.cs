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
    // A space is in no conversation id, so that neither kind of token can pass for the other.
    private const string Stream = "stream ";

    /// <summary>Life of a token, as Direct Line clients expect it.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Time in which a stream must be opened.</summary>
    public static TimeSpan StreamLife { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A new conversation id: 128 random bits.</summary>
    public static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A token for a conversation, valid from now on.</summary>
    public string Issue(string conversation) => Issue(conversation, "", Life);

    /// <summary>A token that opens nothing but the stream of a conversation, and only for a minute: it stands in an address, and addresses get logged.</summary>
    public string IssueStream(string conversation) => Issue(conversation, Stream, StreamLife);

    /// <summary>Reads a token.</summary>
    /// <param name="token">As presented.</param>
    /// <param name="conversation">The conversation it opens; empty unless valid or expired.</param>
    public TokenState Read(string? token, out string conversation) => Read(token, "", out conversation);

    /// <summary>Reads a token of <see cref="IssueStream"/>.</summary>
    /// <param name="token">As presented.</param>
    /// <param name="conversation">The conversation whose stream it opens; empty unless valid or expired.</param>
    public TokenState ReadStream(string? token, out string conversation) => Read(token, Stream, out conversation);

    private string Issue(string conversation, string purpose, TimeSpan life)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{conversation}.{(time.GetUtcNow() + life).ToUnixTimeSeconds()}");
        return $"{body}.{Sign(purpose + body)}";
    }

    private TokenState Read(string? token, string purpose, out string conversation)
    {
        conversation = "";
        if (token is null || token.Length > 200 || token.LastIndexOf('.') is not (> 0 and var at))
        {
            return TokenState.Invalid;
        }

        var body = token[..at];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(purpose + body)), Encoding.UTF8.GetBytes(token[(at + 1)..])))
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
