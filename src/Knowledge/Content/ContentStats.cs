using System.Text.Json.Serialization;
using DvBot.Knowledge.Articles;

namespace DvBot.Knowledge.Content;

/// <summary>Counts of a content pack, as <c>content stats --json</c> prints them. Immutable.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="AskedAs">Ways of asking, of articles and intents.</param>
/// <param name="Provisions">Provisions of the law registry.</param>
/// <param name="FactsUsed">Different facts that articles and provisions rest on.</param>
/// <param name="Services">Support services near people.</param>
/// <param name="Hotlines">National lines.</param>
/// <param name="DangerSignals">Danger patterns.</param>
/// <param name="Lessons">School sessions.</param>
/// <param name="ReviewDue90Days">Articles whose review falls due within 90 days of the day asked for, or is overdue.</param>
public sealed record ContentStats(
    [property: JsonPropertyName("articles")] int Articles,
    [property: JsonPropertyName("asked_as")] int AskedAs,
    [property: JsonPropertyName("provisions")] int Provisions,
    [property: JsonPropertyName("facts_used")] int FactsUsed,
    [property: JsonPropertyName("services")] int Services,
    [property: JsonPropertyName("hotlines")] int Hotlines,
    [property: JsonPropertyName("danger_signals")] int DangerSignals,
    [property: JsonPropertyName("lessons")] int Lessons,
    [property: JsonPropertyName("review_due_90_days")] int ReviewDue90Days)
{
    private const int ReviewWindowDays = 90;

    /// <summary>Counts a pack.</summary>
    /// <param name="pack">The content.</param>
    /// <param name="today">The day from which reviews are looked at.</param>
    public static ContentStats Of(ContentPack pack, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new ContentStats(
            pack.Articles.Count,
            pack.Articles.Values.Sum(a => a.AskedAs.Count) + pack.Intents.Values.Sum(i => i.AskedAs.Count),
            pack.Law.Provisions.Count,
            pack.Articles.Values.SelectMany(a => a.Facts).Concat(pack.Law.Provisions.SelectMany(p => p.Facts)).Distinct(StringComparer.Ordinal).Count(),
            Services: 0, // directory/services and sessions/ have no reader yet
            pack.Hotlines.Count,
            pack.Signals.Count,
            Lessons: 0,
            pack.Articles.Values.Count(a => IsDue(a, today)));
    }

    private static bool IsDue(Article article, DateOnly today) => article.ReviewBy <= today.AddDays(ReviewWindowDays);
}
