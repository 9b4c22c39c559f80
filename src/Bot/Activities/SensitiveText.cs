using System.Diagnostics;
using System.Text.Json.Serialization;

namespace DvBot.Bot.Activities;

/// <summary>
/// Words of a user. Printing shows only the length, so that they never reach a log by accident; <see cref="Reveal"/> is the
/// one way to the words.
/// </summary>
[JsonConverter(typeof(SensitiveTextJsonConverter))]
[DebuggerDisplay("{ToString()}")]
public readonly struct SensitiveText : IEquatable<SensitiveText>
{
    private readonly string? _text;

    /// <summary>Wraps a text; null counts as empty.</summary>
    public SensitiveText(string? text) => _text = text;

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => _text?.Length ?? 0;

    /// <summary>The words themselves. Only for understanding, screening, storing under the conversation's key, and showing.</summary>
    public string Reveal() => _text ?? "";

    /// <summary>The length, never the words.</summary>
    public override string ToString() => $"[{Length} chars]";

    /// <inheritdoc/>
    public bool Equals(SensitiveText other) => string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SensitiveText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Same words.</summary>
    public static bool operator ==(SensitiveText left, SensitiveText right) => left.Equals(right);

    /// <summary>Different words.</summary>
    public static bool operator !=(SensitiveText left, SensitiveText right) => !left.Equals(right);
}
