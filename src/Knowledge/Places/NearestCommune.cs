namespace DvBot.Knowledge.Places;

/// <summary>The commune whose inner point lies nearest to a shared point: a guess, since borders are not kept and a neighbour may be meant.</summary>
/// <param name="Commune">Today's commune.</param>
/// <param name="Province">Its province.</param>
/// <param name="Kilometres">Distance from the shared point to the commune's inner point.</param>
public sealed record NearestCommune(Commune Commune, Province Province, double Kilometres)
{
    /// <summary>Farther than this from every commune's inner point nobody is in Vietnam.</summary>
    public const double Farthest = 40;

    private const double EarthRadius = 6371;

    /// <summary>The nearest commune; null when none lies within <see cref="Farthest"/>.</summary>
    /// <param name="communes">Today's communes.</param>
    /// <param name="provinces">Today's provinces.</param>
    /// <param name="latitude">Degrees north; not a number gives null.</param>
    /// <param name="longitude">Degrees east; not a number gives null.</param>
    internal static NearestCommune? To(IReadOnlyList<Commune> communes, IReadOnlyList<Province> provinces, double latitude, double longitude)
    {
        Commune? best = null;
        var least = Farthest;
        foreach (var commune in communes)
        {
            var distance = Distance(latitude, longitude, commune.Latitude, commune.Longitude);
            if (distance < least)
            {
                least = distance;
                best = commune;
            }
        }

        return best is null || provinces.FirstOrDefault(p => p.Code == best.Province) is not { } province ? null : new NearestCommune(best, province, least);
    }

    // Haversine formula; NaN compares as not less.
    private static double Distance(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (a, b) = (Radians(latitude), Radians(otherLatitude));
        var (north, east) = (Math.Sin((a - b) / 2), Math.Sin(Radians(longitude - otherLongitude) / 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Clamp((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east), 0, 1)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
