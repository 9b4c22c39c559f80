using Microsoft.AspNetCore.Authorization;

namespace DvBot.Bot.Operators;

/// <summary>Grants what the account's role may now, not what it could when it signed in.</summary>
internal sealed class PermissionHandler(OperatorAccounts accounts) : AuthorizationHandler<PermissionRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (accounts.May(context.User, requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
