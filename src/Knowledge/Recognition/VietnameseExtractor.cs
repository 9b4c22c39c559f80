using DvBot.Knowledge.Recognition.Scanning;
using Microsoft.Recognizers.Text;

namespace DvBot.Knowledge.Recognition;

/// <summary>Finds where entities of one kind stand in a text. Immutable and thread safe; never throws on odd text.</summary>
public sealed class VietnameseExtractor : IExtractor
{
    /// <summary>The earliest year a reference may lie in; one outside counts as none.</summary>
    public const int EarliestYear = 1850;

    /// <summary>The latest year a reference may lie in.</summary>
    public const int LatestYear = 2150;

    private readonly EntityKind? _kind;

    /// <summary>An extractor of one kind, or of every kind.</summary>
    /// <param name="kind">The kind; null for all.</param>
    public VietnameseExtractor(EntityKind? kind = null) => _kind = kind;

    /// <summary>Finds entities without a reference time: what is relative ("hôm qua", "sinh năm 2010") is left out.</summary>
    /// <param name="input">Any text; NFC, NFD or mixed.</param>
    public List<ExtractResult> Extract(string input) => Extract(input, null);

    /// <summary>Finds entities, in order of place.</summary>
    /// <param name="input">Any text; NFC, NFD or mixed. Offsets are those of this very string, in UTF-16 units.</param>
    /// <param name="reference">The writer's local time; null when unknown.</param>
    public List<ExtractResult> Extract(string input, DateTime? reference)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (reference is { Year: < EarliestYear or > LatestYear })
        {
            reference = null;
        }

        var scan = Scan.Of(input, reference);
        var results = new List<ExtractResult>();
        foreach (var finding in scan.Findings)
        {
            if ((_kind is null || finding.Kind == _kind) && (reference is not null || !finding.NeedsReference))
            {
                results.Add(Result(scan.Text, reference is null ? finding.WithoutReference() : finding));
            }
        }

        return results;
    }

    internal static EntityKind KindOf(ExtractResult result) => ((Finding)result.Data).Kind;

    internal static ExtractResult Result(ScanText text, Finding finding)
    {
        var start = text[finding.First].Start;
        var length = text[finding.Behind - 1].End - start;
        return new ExtractResult { Start = start, Length = length, Text = text.Original.Substring(start, length), Type = TypeNames.Of(finding), Data = finding };
    }
}
