using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>
/// Finds administrative places, old and new, in what people write, and says which of today's units they are. Owns the tables of
/// <c>content/vi/places</c>; never guesses where an everyday word is more likely. Immutable and thread safe.
/// </summary>
public sealed class PlaceFinder
{
    private readonly PlaceIndex? _index;

    private PlaceFinder(PlaceTables tables)
    {
        Provinces = tables.Provinces;
        Communes = tables.Communes;
        FormerUnits = tables.FormerUnits;
        _index = tables.Provinces.Count == 0 ? null : PlaceIndexBuilder.Build(tables);
    }

    /// <summary>A finder that knows no place.</summary>
    public static PlaceFinder Empty { get; } = new(new PlaceTables([], [], [], [], []));

    /// <summary>Today's provinces in the order of their codes.</summary>
    public IReadOnlyList<Province> Provinces { get; }

    /// <summary>Today's communes, province by province.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>Units that are no more: provinces, then districts, then communes.</summary>
    public IReadOnlyList<FormerUnit> FormerUnits { get; }

    /// <summary>The commune nearest to a shared point, which is a guess; null far from Vietnam or when the numbers are none.</summary>
    /// <param name="latitude">Degrees north, WGS 84.</param>
    /// <param name="longitude">Degrees east, WGS 84.</param>
    public NearestCommune? Nearest(double latitude, double longitude) => NearestCommune.To(Communes, Provinces, latitude, longitude);

    /// <summary>The place named in an utterance; null when none is.</summary>
    public PlaceMention? Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        if (_index is null || utterance.PlainTokens.Count == 0)
        {
            return null;
        }

        var text = new PlaceText(utterance);
        Span<SyllableId> path = stackalloc SyllableId[PlaceIndex.LongestName];
        var matcher = new NameMatcher(_index, text, path);
        if (matcher.FindAll() is { } matches)
        {
            foreach (var match in matches)
            {
                MatchJudge.Judge(_index, text, match);
            }

            var places = MatchChain.Choose(_index, text, matches, matcher.Words);
            if (places.Count > 0)
            {
                return PlaceResolver.Resolve(_index, text, places);
            }
        }

        return FuzzyMatcher.Find(_index, text, matcher.Words) is { } near ? PlaceResolver.Resolve(_index, text, [near]) : null;
    }

    /// <summary>Makes a finder from checked tables.</summary>
    internal static PlaceFinder Of(PlaceTables tables) => new(tables);
}
