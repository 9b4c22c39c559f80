using DvBot.Knowledge.Articles;

namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// What lies near an article: the articles it names as next, and its topic. A short message after an answer ("phạt bao
/// nhiêu?", "ở đâu?") is pulled there. Immutable and thread safe.
/// </summary>
internal sealed class Neighbourhood
{
    private const float NextPull = 2.0f;
    private const float TopicPull = 1.2f;

    private readonly Dictionary<string, (int Index, int[] Next, int[] Topic)> _near = new(StringComparer.Ordinal);

    /// <summary>Makes the neighbourhoods; numbers are places in <paramref name="articles"/>.</summary>
    public Neighbourhood(IReadOnlyList<Article> articles)
    {
        var byId = articles.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var byTopic = articles.Select((a, i) => (a.Topic, i)).ToLookup(x => x.Topic, x => x.i, StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            int[] next = [.. articles[i].Next.Where(byId.ContainsKey).Select(n => byId[n]).Where(n => n != i).Distinct()];
            _near[articles[i].Id] = (i, next, [.. byTopic[articles[i].Topic].Where(n => n != i)]);
        }
    }

    /// <summary>Raises the log scores near the last article; the shorter the message, the more.</summary>
    public void Pull(string? lastArticle, int words, Span<float> scores)
    {
        if (lastArticle is null || words > 10 || !_near.TryGetValue(lastArticle, out var near))
        {
            return;
        }

        var strength = words <= 4 ? 1f : words <= 7 ? 0.7f : 0.3f;
        foreach (var n in near.Topic)
        {
            scores[n] += TopicPull * strength;
        }

        foreach (var n in near.Next)
        {
            scores[n] += NextPull * strength;
        }
    }
}
