using System.Text.Json.Serialization;

namespace DvBot.Bot.Operators;

/// <summary>A role as <c>rights.json</c> has it.</summary>
/// <param name="Label">What screens call it, in Vietnamese.</param>
/// <param name="May">Names of permissions.</param>
internal sealed record RoleEntry(
    [property: JsonPropertyName("label")] string? Label,
    [property: JsonPropertyName("may")] IReadOnlyList<string>? May);
