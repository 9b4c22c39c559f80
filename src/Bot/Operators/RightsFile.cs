using System.Text.Json.Serialization;

namespace DvBot.Bot.Operators;

/// <summary>The shape of <c>rights.json</c>.</summary>
/// <param name="FirstAccount">Role of the first account.</param>
/// <param name="Roles">Roles by name.</param>
internal sealed record RightsFile(
    [property: JsonPropertyName("firstAccount")] string? FirstAccount,
    [property: JsonPropertyName("roles")] IReadOnlyDictionary<string, RoleEntry?>? Roles);
