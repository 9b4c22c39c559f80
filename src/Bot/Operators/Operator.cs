namespace DvBot.Bot.Operators;

/// <summary>An account of the desk. Immutable; a change makes a new one with the next version.</summary>
/// <param name="Id">Version 7.</param>
/// <param name="Version">Counts changes; 1 for a new account. A write names the version it saw.</param>
/// <param name="Name">What the operator signs in with, as typed, in NFC.</param>
/// <param name="Role">A role of <c>rights.json</c>.</param>
/// <param name="PasswordHash">As ASP.NET Core Identity writes it; null before the first password and after a reset.</param>
/// <param name="Stamp">Changes whenever sessions must end.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record Operator(Guid Id, long Version, string Name, string Role, string? PasswordHash, string Stamp, DateTimeOffset CreatedAt)
{
    /// <summary>Wrong tries since the last right one or the last lockout.</summary>
    public int WrongTries { get; init; }

    /// <summary>No password is looked at before this time; null for none. UTC.</summary>
    public DateTimeOffset? LockoutEnd { get; init; }

    /// <summary>When somebody locked the account; null when it is open. UTC.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Whether new cases are offered; the operator's own choice. Default true.</summary>
    public bool OnDuty { get; init; } = true;

    /// <summary>Keyed hash of the token of the link that sets a password; null when there is none.</summary>
    public byte[]? LinkHash { get; init; }

    /// <summary>When that link stops working. UTC.</summary>
    public DateTimeOffset? LinkExpires { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"operator {Id}";
}
