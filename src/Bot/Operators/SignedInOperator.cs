using System.Security.Claims;

namespace DvBot.Bot.Operators;

/// <summary>
/// Who works in an open console page. Every page asks it before every action: it looks at the account as it is now, so that
/// ended sessions, locks, removals and other roles count at once. One for each circuit; thread safe.
/// </summary>
public sealed class SignedInOperator : IDisposable
{
    private readonly OperatorAccounts _accounts;
    private readonly Rights _rights;
    private ClaimsPrincipal? _user;

    /// <summary>Nobody yet; <see cref="Begin"/> follows.</summary>
    public SignedInOperator(OperatorAccounts accounts, Rights rights)
    {
        _accounts = accounts;
        _rights = rights;
    }

    /// <summary>Raised, on any thread, when the account changed: ask again.</summary>
    public event Action? Changed;

    /// <summary>The account's id; empty before the circuit is open.</summary>
    public Guid Id { get; private set; }

    /// <summary>The name, at the last time it was known.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The role as it is now; empty when the session has ended.</summary>
    public string Role => _accounts.Of(_user)?.Role ?? "";

    /// <summary>What screens call the role.</summary>
    public string RoleLabel => _rights.Label(Role);

    /// <summary>True while the session is good.</summary>
    public bool StillValid => _accounts.Of(_user) is not null;

    /// <summary>The operator's wish to be offered new cases; false when the session has ended.</summary>
    public bool OnDuty => _accounts.Of(_user)?.OnDuty ?? false;

    /// <summary>True if the session is good and the account may do it now.</summary>
    public bool May(Permission permission) => _accounts.May(_user, permission);

    /// <summary>Says whose circuit it is; once, when it opens.</summary>
    internal void Begin(ClaimsPrincipal user)
    {
        _user = user;
        if (_accounts.Of(user) is { } account)
        {
            Id = account.Id;
            Name = account.Name;
        }

        _accounts.Changed -= OnChanged;
        _accounts.Changed += OnChanged;
    }

    /// <inheritdoc/>
    public void Dispose() => _accounts.Changed -= OnChanged;

    private void OnChanged(Guid account)
    {
        if (account == Id)
        {
            Changed?.Invoke();
        }
    }
}
