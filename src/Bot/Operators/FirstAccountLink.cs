using DvBot.Bot.Privacy;

namespace DvBot.Bot.Operators;

/// <summary>
/// The link that makes the first account. It lives in memory, as a keyed hash: each start without accounts makes another one, and
/// the old one is forgotten. Thread safe.
/// </summary>
public sealed class FirstAccountLink(OperatorAccounts accounts, MasterKey master, OperatorOptions options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private byte[]? _hash;
    private DateTimeOffset _expires;

    /// <summary>A new token in place of the old one; null when there is an account.</summary>
    public string? Renew()
    {
        if (accounts.Any)
        {
            return null;
        }

        var token = OneTimeToken.Create();
        lock (_lock)
        {
            _hash = OneTimeToken.Hash(master, token);
            _expires = time.GetUtcNow().AddHours(options.LinkHours);
        }

        return token;
    }

    /// <summary>True while the token makes the first account.</summary>
    public bool Works(string? token)
    {
        if (token is not { Length: > 0 and <= 100 } || accounts.Any)
        {
            return false;
        }

        lock (_lock)
        {
            return _expires > time.GetUtcNow() && OneTimeToken.Equal(_hash, OneTimeToken.Hash(master, token));
        }
    }
}
