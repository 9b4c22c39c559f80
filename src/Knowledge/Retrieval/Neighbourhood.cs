using System.Collections.Frozen;
using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// What lies near an article: the articles it names as next, and its topic. A short message after an answer is pulled there:
/// strongly if it says nothing by itself ("phạt bao nhiêu?", "ở đâu?", "thế còn con tôi?"), else a little. Immutable and
/// thread safe.
/// </summary>
internal sealed class Neighbourhood
{
    private const int MostWords = 10;
    private const int MostFollowUpWords = 6;
    private const float NextPull = 2.5f;
    private const float TopicPull = 1.5f;
    private const float FollowUpNextPull = 9f;
    private const float FollowUpTopicPull = 6f;
    private const float FollowUpIntentPush = 8f;

    /// <summary>Words without marks that leave the matter open: what one asks about an answer just read.</summary>
    private static readonly FrozenSet<string> FollowUpWords = FrozenSet.ToFrozenSet(
        ("the con vay thi sao bao nhieu lau may dau o nao gi ai khi phai lam co khong duoc mat ton tien phat toi tui em chi anh minh "
            + "chau me nua ha a nhi roi bi va hay la cho den ngay thang nam tai vi ra muc nop goi neu ma chua nhe u").Split(' '),
        StringComparer.Ordinal);

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

    /// <summary>Raises the log scores near the last article.</summary>
    /// <param name="lastArticle">Id of the article answered last; null or unknown changes nothing.</param>
    /// <param name="utterance">The message.</param>
    /// <param name="words">Words in it.</param>
    /// <param name="scores">Log scores: articles, then intents.</param>
    /// <param name="articles">Number of articles.</param>
    public void Pull(string? lastArticle, Utterance utterance, int words, Span<float> scores, int articles)
    {
        if (lastArticle is null || words > MostWords || !_near.TryGetValue(lastArticle, out var near))
        {
            return;
        }

        var followUp = IsFollowUp(lastArticle, utterance, words);
        foreach (var n in near.Topic)
        {
            scores[n] += followUp ? FollowUpTopicPull : TopicPull;
        }

        foreach (var n in near.Next)
        {
            scores[n] += followUp ? FollowUpNextPull : NextPull;
        }

        for (var c = articles; followUp && c < scores.Length; c++)
        {
            scores[c] -= FollowUpIntentPush;
        }
    }

    /// <summary>Whether a message leaves its matter open, so that it can only be understood from the answer before it.</summary>
    public bool IsFollowUp(string? lastArticle, Utterance utterance, int words) =>
        lastArticle is not null && words <= MostFollowUpWords && _near.ContainsKey(lastArticle) && IsOpen(utterance);

    private static bool IsOpen(Utterance utterance)
    {
        foreach (var token in utterance.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number && !FollowUpWords.Contains(token.Bare))
            {
                return false;
            }
        }

        return true;
    }
}
