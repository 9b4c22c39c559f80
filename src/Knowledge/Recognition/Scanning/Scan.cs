namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>
/// A text with everything found in it. Immutable and thread safe. Several models asked about one string share one walk: each thread
/// remembers its last, weakly, so that no text outlives its use.
/// </summary>
internal sealed class Scan
{
    [ThreadStatic]
    private static WeakReference<Scan>? _last;

    private readonly DateTime? _reference;

    private Scan(ScanText text, DateTime? reference)
    {
        Text = text;
        _reference = reference;
        Findings = EntityScan.Find(text, reference);
    }

    /// <summary>The text.</summary>
    internal ScanText Text { get; }

    /// <summary>Everything found, in order of place; with what needs a reference when there is one.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    /// <summary>The scan of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The writer's local time; null to see only what does not need it.</param>
    internal static Scan Of(string text, DateTime? reference)
    {
        if (_last is { } last && last.TryGetTarget(out var known) && ReferenceEquals(known.Text.Original, text) && (reference is null || reference == known._reference))
        {
            return known;
        }

        var scan = new Scan(TokenReader.Read(text), reference);
        if (_last is null)
        {
            _last = new WeakReference<Scan>(scan);
        }
        else
        {
            _last.SetTarget(scan);
        }

        return scan;
    }
}
