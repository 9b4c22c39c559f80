using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace DvBot.Bot.Operators;

/// <summary>What a session carries: which account, and its stamp. Name and role are looked up, so that they are never old.</summary>
internal sealed class OperatorPrincipals : IUserClaimsPrincipalFactory<OperatorUser>
{
    /// <inheritdoc/>
    public Task<ClaimsPrincipal> CreateAsync(OperatorUser user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.Account.Id.ToString()), new Claim(OperatorAccounts.StampClaim, user.Account.Stamp)],
        IdentityConstants.ApplicationScheme)));
}
