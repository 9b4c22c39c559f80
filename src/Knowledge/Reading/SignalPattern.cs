namespace DvBot.Knowledge.Reading;

/// <summary>One declared pattern, compiled. Immutable.</summary>
internal sealed class SignalPattern
{
    internal required int Index { get; init; }

    /// <summary>Id of the pattern in the file.</summary>
    internal required string Id { get; init; }

    internal required PatternKind Kind { get; init; }

    /// <summary>Category of a signal; empty for a cue.</summary>
    internal required string Category { get; init; }

    internal BareMatching Bare { get; init; }

    /// <summary>Groups of phrases (indexes of helper patterns): of each group one must be in the message.</summary>
    internal IReadOnlyList<int> Needs { get; init; } = [];

    /// <summary>Helper patterns of which none may be in the message.</summary>
    internal IReadOnlyList<int> Unless { get; init; } = [];

    /// <summary>The time the pattern itself tells when no word around does; null when it tells none.</summary>
    internal SignalTime? Time { get; init; }

    /// <summary>Category whose overlapping signals this one makes void; empty for none.</summary>
    internal string Replaces { get; init; } = "";

    /// <summary>True when the phrase must be the whole message.</summary>
    internal bool Whole { get; init; }

    /// <summary>True when "nếu", "mà" belong to the threat and make it no supposition.</summary>
    internal bool Conditional { get; init; }
}
