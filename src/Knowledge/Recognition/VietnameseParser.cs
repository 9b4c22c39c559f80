using DvBot.Knowledge.Recognition.Scanning;
using DvBot.Knowledge.Recognition.Times;
using Microsoft.Recognizers.Text;

namespace DvBot.Knowledge.Recognition;

/// <summary>Says what was found means, in the form the library's other cultures use. Immutable and thread safe.</summary>
public sealed class VietnameseParser : IParser
{
    /// <summary>Resolves what <see cref="VietnameseExtractor"/> found.</summary>
    /// <param name="extResult">A result of that extractor; one of another gives a result without value.</param>
    public ParseResult Parse(ExtractResult extResult)
    {
        ArgumentNullException.ThrowIfNull(extResult);
        var result = new ParseResult(extResult);
        if (extResult.Data is Finding finding)
        {
            result.Value = Resolution(finding);
            result.ResolutionStr = finding.Unit.Length == 0 ? finding.Value : finding.Value + " " + finding.Unit;
        }

        return result;
    }

    private static SortedDictionary<string, object> Resolution(Finding finding)
    {
        var resolution = new SortedDictionary<string, object>(StringComparer.Ordinal);
        if (finding.Times.Count > 0)
        {
            resolution[ResolutionKey.ValueSet] = finding.Times.Select(Meaning).ToList();
            return resolution;
        }

        resolution[ResolutionKey.Value] = finding.Value;
        if (finding.Unit.Length > 0)
        {
            resolution[ResolutionKey.Unit] = finding.Unit;
        }

        if (finding.Kind == EntityKind.Money)
        {
            resolution[ResolutionKey.IsoCurrency] = finding.Unit;
        }

        return resolution;
    }

    private static Dictionary<string, string> Meaning(TimeValue time)
    {
        var meaning = new Dictionary<string, string>(StringComparer.Ordinal) { ["timex"] = time.Timex, [ResolutionKey.Type] = time.Type };
        if (time.Value is { } value)
        {
            meaning[ResolutionKey.Value] = value;
        }

        if (time.Start is { } start && time.End is { } end)
        {
            meaning["start"] = start;
            meaning["end"] = end;
        }

        return meaning;
    }
}
