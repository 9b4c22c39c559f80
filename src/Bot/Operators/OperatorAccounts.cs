using System.Security.Claims;
using DvBot.Bot.Privacy;

namespace DvBot.Bot.Operators;

/// <summary>
/// The accounts and every change of one. A change is made on the newest version and tried again when somebody was faster, so
/// none is lost. Who may ask for it is decided by the caller. Thread safe.
/// </summary>
public sealed class OperatorAccounts(IOperatorStore store, MasterKey master, Rights rights, OperatorOptions options, TimeProvider time, ILogger<OperatorAccounts> log)
{
    /// <summary>Claim that holds the stamp of the account at signing in.</summary>
    public const string StampClaim = "stamp";

    /// <summary>Raised after an account changed or went, with its id.</summary>
    public event Action<Guid>? Changed
    {
        add => store.OperatorChanged += value;
        remove => store.OperatorChanged -= value;
    }

    /// <summary>True when there is any account.</summary>
    public bool Any => store.Operators().Count > 0;

    /// <summary>Every account, the oldest first.</summary>
    public IReadOnlyList<Operator> All() => store.Operators();

    /// <summary>An account; null when there is none.</summary>
    public Operator? Find(Guid id) => store.FindOperator(id);

    /// <summary>An account by what somebody typed as its name; null when there is none.</summary>
    public Operator? FindByName(string? typed)
    {
        if (OperatorName.Clean(typed) is not { } name)
        {
            return null;
        }

        var key = OperatorName.Key(name);
        return store.Operators().FirstOrDefault(o => string.Equals(OperatorName.Key(o.Name), key, StringComparison.Ordinal));
    }

    /// <summary>The account of a session, as it is now; null when nobody is signed in or the session was ended.</summary>
    public Operator? Of(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id)
        && Find(id) is { DisabledAt: null } account
        && string.Equals(account.Stamp, user!.FindFirst(StampClaim)?.Value, StringComparison.Ordinal)
            ? account
            : null;

    /// <summary>True if the session is good and its account's role has the permission, as things are now.</summary>
    public bool May(ClaimsPrincipal? user, Permission permission) => Of(user) is { } account && rights.May(account.Role, permission);

    /// <summary>Changes an account.</summary>
    /// <param name="id">Which.</param>
    /// <param name="change">From the newest version; null leaves it alone. May be called several times.</param>
    /// <param name="cancellation">Stops trying.</param>
    /// <returns>The account as it is now; null when it is gone or was left alone.</returns>
    public async ValueTask<Operator?> ChangeAsync(Guid id, Func<Operator, Operator?> change, CancellationToken cancellation)
    {
        while (Find(id) is { } current && change(current) is { } wanted)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = wanted with { Version = current.Version + 1 };
            if (await store.TryWriteOperatorAsync(next, cancellation) == OperatorWrite.Written)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>Makes an account without a password, and the link that sets one.</summary>
    public async ValueTask<AccountResult> AddAsync(string? name, string? role, CancellationToken cancellation)
    {
        var token = OneTimeToken.Create();
        var result = await AddAsync(name, role, a => WithLink(a, token), onlyAsFirst: false, cancellation);
        return result.Done ? result with { Token = token } : result;
    }

    /// <summary>Makes the first account, with its password; refused as a used link when there is one already.</summary>
    public ValueTask<AccountResult> AddFirstAsync(string? name, string passwordHash, CancellationToken cancellation) =>
        AddAsync(name, rights.FirstAccount, a => a with { PasswordHash = passwordHash }, onlyAsFirst: true, cancellation);

    /// <summary>Gives an account another role, at once also in its open sessions.</summary>
    public async ValueTask<AccountResult> SetRoleAsync(Guid id, string? role, CancellationToken cancellation) =>
        role is null || !rights.Knows(role) ? new AccountResult(AccountOutcome.UnknownRole) : Told(await ChangeAsync(id, a => a with { Role = role }, cancellation), "role");

    /// <summary>Takes an account's password away, ends its sessions and makes a link that sets a new one.</summary>
    public async ValueTask<AccountResult> ResetAsync(Guid id, CancellationToken cancellation)
    {
        var token = OneTimeToken.Create();
        var result = Told(await ChangeAsync(id, a => WithLink(a, token) with { PasswordHash = null, Stamp = NewStamp() }, cancellation), "reset");
        return result.Done ? result with { Token = token } : result;
    }

    /// <summary>Locks an account until somebody unlocks it, and ends its sessions.</summary>
    public async ValueTask<AccountResult> LockAsync(Guid id, CancellationToken cancellation) =>
        Told(await ChangeAsync(id, a => a with { DisabledAt = a.DisabledAt ?? time.GetUtcNow(), Stamp = NewStamp() }, cancellation), "locked");

    /// <summary>Opens an account again, also after too many wrong tries.</summary>
    public async ValueTask<AccountResult> UnlockAsync(Guid id, CancellationToken cancellation) =>
        Told(await ChangeAsync(id, a => a with { DisabledAt = null, LockoutEnd = null, WrongTries = 0 }, cancellation), "unlocked");

    /// <summary>Ends every session of an account.</summary>
    public async ValueTask<AccountResult> SignOutEverywhereAsync(Guid id, CancellationToken cancellation) =>
        Told(await ChangeAsync(id, a => a with { Stamp = NewStamp() }, cancellation), "signed out everywhere");

    /// <summary>Sets the operator's wish to be offered new cases.</summary>
    public async ValueTask<AccountResult> SetOnDutyAsync(Guid id, bool onDuty, CancellationToken cancellation) =>
        Told(await ChangeAsync(id, a => a with { OnDuty = onDuty }, cancellation), "on duty");

    /// <summary>Removes an account and ends its sessions.</summary>
    public async ValueTask<AccountResult> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        var account = Find(id);
        return await store.RemoveOperatorAsync(id, cancellation) ? Told(account, "removed") : new AccountResult(AccountOutcome.NotFound);
    }

    /// <summary>The account whose link has this token and still works; null for any other token.</summary>
    public Operator? FindByLink(string? token)
    {
        if (token is not { Length: > 0 and <= 100 })
        {
            return null;
        }

        var hash = OneTimeToken.Hash(master, token);
        return store.Operators().FirstOrDefault(o => Works(o, hash));
    }

    /// <summary>Sets a password by a link, which then works no more; older sessions end and a lock by wrong tries is lifted.</summary>
    public async ValueTask<AccountResult> SetPasswordAsync(string token, string passwordHash, CancellationToken cancellation)
    {
        var hash = OneTimeToken.Hash(master, token);
        var changed = FindByLink(token) is { } found
            ? await ChangeAsync(found.Id, a => Works(a, hash) ? a with { PasswordHash = passwordHash, LinkHash = null, LinkExpires = null, Stamp = NewStamp(), WrongTries = 0, LockoutEnd = null } : null, cancellation)
            : null;
        return changed is null ? new AccountResult(AccountOutcome.LinkRefused) : Told(changed, "password set");
    }

    private static string NewStamp() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private bool Works(Operator account, byte[] hash) => account.DisabledAt is null && account.LinkExpires > time.GetUtcNow() && OneTimeToken.Equal(account.LinkHash, hash);

    private Operator WithLink(Operator account, string token) => account with { LinkHash = OneTimeToken.Hash(master, token), LinkExpires = time.GetUtcNow().AddHours(options.LinkHours) };

    private async ValueTask<AccountResult> AddAsync(string? typed, string? role, Func<Operator, Operator> complete, bool onlyAsFirst, CancellationToken cancellation)
    {
        if (OperatorName.Clean(typed) is not { } name)
        {
            return new AccountResult(AccountOutcome.BadName);
        }

        if (role is null || !rights.Knows(role))
        {
            return new AccountResult(AccountOutcome.UnknownRole);
        }

        var account = complete(new Operator(Guid.CreateVersion7(time.GetUtcNow()), 1, name, role, null, NewStamp(), time.GetUtcNow()));
        return await store.AddOperatorAsync(account, onlyAsFirst, cancellation) switch
        {
            OperatorWrite.Written => Told(account, "added"),
            OperatorWrite.NotFirst => new AccountResult(AccountOutcome.LinkRefused),
            _ => new AccountResult(AccountOutcome.NameTaken),
        };
    }

    private AccountResult Told(Operator? account, string what)
    {
        if (account is null)
        {
            return new AccountResult(AccountOutcome.NotFound);
        }

        log.LogInformation("Account {Account}: {What}.", account.Id, what);
        return new AccountResult(AccountOutcome.Done, account);
    }
}
