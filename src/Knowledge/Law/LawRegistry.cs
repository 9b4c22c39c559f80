using System.Diagnostics.CodeAnalysis;
using System.Globalization;

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

    /// <summary>
    /// True if a text may be served on <paramref name="day"/> on the strength of its citations: each is in force, or its document was
    /// replaced and the text also cites the newer one in force, or it is yet to come and the text names the year.
    /// </summary>
    /// <param name="citations">What the text rests on; none carries any text.</param>
    /// <param name="text">The text.</param>
    /// <param name="day">The day on which it is served.</param>
    public bool Carries(IReadOnlyList<Citation> citations, string text, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(text);
        return citations.All(c => InForce(c, day) || IsComparedWithNewer(c, citations, day) || IsNamedAsToCome(c, text, day));
    }

    private bool IsComparedWithNewer(Citation old, IReadOnlyList<Citation> citations, DateOnly day) =>
        _documents.TryGetValue(old.Document, out var document)
        && document.ReplacedBy is { } newer
        && citations.Any(c => string.Equals(c.Document, newer, StringComparison.Ordinal) && InForce(c, day));

    private bool IsNamedAsToCome(Citation citation, string text, DateOnly day) =>
        TryResolve(citation, out var provision)
        && provision.InForceFrom > day
        && text.Contains(provision.InForceFrom.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool Covers(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || day <= to);
}
