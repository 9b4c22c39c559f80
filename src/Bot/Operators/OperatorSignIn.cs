using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DvBot.Bot.Operators;

/// <summary>Signs operators in. One for each request.</summary>
internal sealed class OperatorSignIn(
    OperatorUsers users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<OperatorUser> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<OperatorUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<OperatorUser> confirmation,
    SignInTurns turns) : SignInManager<OperatorUser>(users, context, principals, options, logger, schemes, confirmation)
{
    /// <inheritdoc/>
    public override Task<bool> CanSignInAsync(OperatorUser user) => Task.FromResult(user.Account.DisabledAt is null);

    /// <summary>Looks at a name and a password, and signs in when they are right. Null when they are not; nothing tells which of them was wrong, or that the account is locked.</summary>
    public async Task<Operator?> EnterAsync(string name, string password, CancellationToken cancellation)
    {
        if (password.Length > PasswordRules.Longest || await users.FindByNameAsync(name) is not { } seen)
        {
            users.CheckNobody(password.Length > PasswordRules.Longest ? "" : password);
            return null;
        }

        // Tries at one account are made one after the other, so that many at once do not all see it unlocked.
        using var turn = await turns.WaitAsync(seen.Account.Id, cancellation);
        if (await users.FindByIdAsync(seen.Account.Id.ToString()) is not { } user)
        {
            return null;
        }

        var looked = user.Account.DisabledAt is null && user.Account.PasswordHash is not null && !await users.IsLockedOutAsync(user);
        if (!looked)
        {
            users.CheckNobody(password);
        }

        if (!(await CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded)
        {
            return null;
        }

        await EnterAsync(user.Account);
        return user.Account;
    }

    /// <summary>Signs in somebody who has proved who it is. The session ends with the browser, too.</summary>
    public Task EnterAsync(Operator account) => SignInAsync(new OperatorUser(account), isPersistent: false);
}
