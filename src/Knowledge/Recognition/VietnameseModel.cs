using Microsoft.Recognizers.Text;

namespace DvBot.Knowledge.Recognition;

/// <summary>Finds and resolves the entities of one kind in Vietnamese text. Immutable but for the culture's label; thread safe.</summary>
public abstract class VietnameseModel : IModel
{
    private readonly VietnameseExtractor _extractor;
    private readonly VietnameseParser _parser = new();

    private protected VietnameseModel(EntityKind kind)
    {
        Kind = kind;
        _extractor = new VietnameseExtractor(kind);
    }

    /// <summary>The kind it finds.</summary>
    public EntityKind Kind { get; }

    /// <inheritdoc/>
    public string ModelTypeName => TypeNames.Of(Kind);

    /// <inheritdoc/>
    public string Culture { get; private set; } = VietnameseRecognizer.CultureCode;

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; } = VietnameseRecognizer.CultureCode;

    /// <summary>Finds entities without a reference time; what is relative to it is left out.</summary>
    /// <param name="query">Any text; offsets of the results point into it.</param>
    public List<ModelResult> Parse(string query) => Parse(query, null);

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string? requestedCulture = null)
    {
        Culture = culture;
        RequestedCulture = requestedCulture ?? culture;
    }

    private protected List<ModelResult> Parse(string query, DateTime? reference)
    {
        var found = _extractor.Extract(query, reference);
        var results = new List<ModelResult>(found.Count);
        foreach (var result in found)
        {
            results.Add(Result(_parser.Parse(result)));
        }

        return results;
    }

    internal static ModelResult Result(ParseResult parsed) => new()
    {
        Text = parsed.Text,
        Start = parsed.Start ?? 0,
        End = (parsed.Start ?? 0) + (parsed.Length ?? 0) - 1,
        TypeName = parsed.Type,
        Resolution = (SortedDictionary<string, object>)parsed.Value,
    };
}
