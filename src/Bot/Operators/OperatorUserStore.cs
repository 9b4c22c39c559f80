using Microsoft.AspNetCore.Identity;

namespace DvBot.Bot.Operators;

/// <summary>What ASP.NET Core Identity needs to know and keep of an account. Accounts are made and named elsewhere (<see cref="OperatorAccounts"/>).</summary>
internal sealed class OperatorUserStore(OperatorAccounts accounts) : IUserPasswordStore<OperatorUser>, IUserLockoutStore<OperatorUser>, IUserSecurityStampStore<OperatorUser>
{
    private static readonly IdentityError _gone = new() { Code = "gone", Description = "The account is gone." };

    /// <inheritdoc/>
    public Task<OperatorUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(Guid.TryParse(userId, out var id) && accounts.Find(id) is { } account ? new OperatorUser(account) : null);

    /// <inheritdoc/>
    public Task<OperatorUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(accounts.FindByName(normalizedUserName) is { } account ? new OperatorUser(account) : null);

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(OperatorUser user, CancellationToken cancellationToken)
    {
        if (await accounts.ChangeAsync(user.Account.Id, user.Again, cancellationToken) is not { } stored)
        {
            return IdentityResult.Failed(_gone);
        }

        user.Stored(stored);
        return IdentityResult.Success;
    }

    /// <inheritdoc/>
    public Task<IdentityResult> CreateAsync(OperatorUser user, CancellationToken cancellationToken) => throw new NotSupportedException("OperatorAccounts adds accounts.");

    /// <inheritdoc/>
    public Task<IdentityResult> DeleteAsync(OperatorUser user, CancellationToken cancellationToken) => throw new NotSupportedException("OperatorAccounts removes accounts.");

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id.ToString());

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name);

    /// <inheritdoc/>
    public Task SetUserNameAsync(OperatorUser user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("OperatorAccounts names accounts.");

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(OperatorName.Key(user.Account.Name));

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(OperatorUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash is not null);

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(OperatorUser user, string? passwordHash, CancellationToken cancellationToken) => Changed(user, a => a with { PasswordHash = passwordHash });

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Stamp);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(OperatorUser user, string stamp, CancellationToken cancellationToken) => Changed(user, a => a with { Stamp = stamp });

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.LockoutEnd);

    /// <inheritdoc/>
    public Task SetLockoutEndDateAsync(OperatorUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Changed(user, a => a with { LockoutEnd = lockoutEnd });

    /// <inheritdoc/>
    public Task<int> IncrementAccessFailedCountAsync(OperatorUser user, CancellationToken cancellationToken)
    {
        user.Change(a => a with { WrongTries = a.WrongTries + 1 });
        return Task.FromResult(user.Account.WrongTries);
    }

    /// <inheritdoc/>
    public Task ResetAccessFailedCountAsync(OperatorUser user, CancellationToken cancellationToken) => Changed(user, a => a with { WrongTries = 0 });

    /// <inheritdoc/>
    public Task<int> GetAccessFailedCountAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.WrongTries);

    /// <inheritdoc/>
    public Task<bool> GetLockoutEnabledAsync(OperatorUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task SetLockoutEnabledAsync(OperatorUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static Task Changed(OperatorUser user, Func<Operator, Operator> change)
    {
        user.Change(change);
        return Task.CompletedTask;
    }
}
