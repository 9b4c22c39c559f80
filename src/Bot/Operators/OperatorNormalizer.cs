using Microsoft.AspNetCore.Identity;

namespace DvBot.Bot.Operators;

/// <summary>Makes names comparable as <see cref="OperatorName"/> does.</summary>
internal sealed class OperatorNormalizer : ILookupNormalizer
{
    /// <inheritdoc/>
    public string? NormalizeName(string? name) => OperatorName.Clean(name);

    /// <inheritdoc/>
    public string? NormalizeEmail(string? email) => email;
}
