using System.Diagnostics.CodeAnalysis;

namespace DvBot.Knowledge.Law;

/// <summary>
/// Documents and provisions that citations must resolve to. Knows days of force, not today: the day is always passed in.
/// Immutable and thread safe.
/// </summary>
public sealed class LawRegistry
{
    private readonly Dictionary<string, LawDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<Citation, Provision> _provisions = [];

    /// <summary>Makes a registry. Of two documents or provisions with the same number or place the first counts.</summary>
    public LawRegistry(IEnumerable<LawDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            _documents.TryAdd(document.Number, document);
            foreach (var provision in document.Provisions)
            {
                _provisions.TryAdd(provision.Citation, provision);
            }
        }
    }

    /// <summary>A registry without any document.</summary>
    public static LawRegistry Empty { get; } = new([]);

    /// <summary>Documents by number.</summary>
    public IReadOnlyDictionary<string, LawDocument> Documents => _documents;

    /// <summary>Every provision; the order is not defined.</summary>
    public IReadOnlyCollection<Provision> Provisions => _provisions.Values;

    /// <summary>Finds the provision a citation names; false when the registry does not hold it.</summary>
    public bool TryResolve(Citation citation, [NotNullWhen(true)] out Provision? provision)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return _provisions.TryGetValue(citation, out provision);
    }

    /// <summary>True if provision and document are both in force on <paramref name="day"/>; false also when unknown.</summary>
    public bool InForce(Citation citation, DateOnly day) =>
        TryResolve(citation, out var provision)
        && Covers(provision.InForceFrom, provision.InForceTo, day)
        && _documents.TryGetValue(citation.Document, out var document)
        && Covers(document.InForceFrom, document.InForceTo, day);

    private static bool Covers(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || day <= to);
}
