using Microsoft.AspNetCore.Authorization;

namespace DvBot.Bot.Operators;

/// <summary>Demands a permission.</summary>
internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;
