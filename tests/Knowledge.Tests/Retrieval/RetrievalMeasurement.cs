using System.Text.Json;
using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Law;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Tests.Retrieval;

/// <summary>Measures ranking on the content itself (asked-as lines left out by fifths) and on written questions.</summary>
internal sealed class RetrievalMeasurement(ContentPack pack)
{
    public const int Folds = 5;

    private readonly Dictionary<string, Utterance> _read = new(StringComparer.Ordinal);

    /// <summary>Every asked-as line is ranked by a finder that was trained without it.</summary>
    /// <param name="bare">True ranks the lines without their marks.</param>
    public Measured LeaveOut(bool bare)
    {
        var count = new Counter(pack);
        for (var fold = 0; fold < Folds; fold++)
        {
            var finder = WithoutFold(fold);
            foreach (var (id, text) in Lines(fold))
            {
                count.Add(finder.Rank(Utterance.Read(bare ? VietnameseText.RemoveMarks(text) : text, pack.Lexicon), null), id, TopicOf(id), []);
            }
        }

        return count.Total(bare ? "asked-as left out, no marks" : "asked-as left out");
    }

    /// <summary>Ranks questions of a JSONL file (<c>text</c>, <c>topic</c>, <c>cites</c>).</summary>
    public Measured Questions(string path, Func<JsonElement, bool>? where = null, string name = "questions")
    {
        var count = new Counter(pack);
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var q = json.RootElement;
            if (where is null || where(q))
            {
                var cites = q.GetProperty("cites").EnumerateArray().Select(c => c.GetString()!).ToArray();
                count.Add(pack.Answers.Rank(Utterance.Read(q.GetProperty("text").GetString()!, pack.Lexicon), null), null, q.GetProperty("topic").GetString()!, cites);
            }
        }

        return count.Total(name);
    }

    /// <summary>Ranks messages outside the scope.</summary>
    public Measured OffTopic()
    {
        var count = new Counter(pack);
        foreach (var line in OffTopicLines.All)
        {
            count.Add(pack.Answers.Rank(Utterance.Read(line, pack.Lexicon), null), null, "off-topic", []);
        }

        return count.Total("unseen off-topic");
    }

    public string TopicOf(string id) => Counter.TopicOf(pack, id);

    internal AnswerFinder WithoutFold(int fold) => AnswerFinder.Build(
        pack.Articles.Values.Select(a => a with { AskedAs = Keep(a.AskedAs, fold) }),
        pack.Intents.Values.Select(i => i with { AskedAs = Keep(i.AskedAs, fold) }),
        pack.Law, Read, pack.Synonyms, pack.OffTopic);

    internal IEnumerable<(string Id, string Text)> Lines(int fold) =>
        pack.Articles.Values.SelectMany(a => a.AskedAs.Where((_, i) => i % Folds == fold).Select(l => (a.Id, l)))
            .Concat(pack.Intents.Values.SelectMany(a => a.AskedAs.Where((_, i) => i % Folds == fold).Select(l => (a.Id, l))));

    private Utterance Read(string text)
    {
        if (!_read.TryGetValue(text, out var utterance))
        {
            utterance = Utterance.Read(text, pack.Lexicon);
            _read.Add(text, utterance);
        }

        return utterance;
    }

    private static string[] Keep(IReadOnlyList<string> lines, int fold) => [.. lines.Where((_, i) => i % Folds != fold)];

    private sealed class Counter(ContentPack pack)
    {
        private int _count, _first, _third, _topic, _cited, _toCite, _answers, _right, _clarifies, _articles;

        public static string TopicOf(ContentPack pack, string id) =>
            pack.Articles.TryGetValue(id, out var article) ? article.Topic
            : pack.Intents[id].Kind == "offtopic" ? "off-topic" : "small-talk";

        public void Add(Ranking ranking, string? id, string topic, string[] cites)
        {
            _count++;
            var top = ranking.Candidates.Count > 0 ? ranking.Candidates[0].Id : null;
            var topicRight = top is not null && TopicOf(pack, top) == topic;
            _topic += topicRight ? 1 : 0;
            _first += (id is null ? topicRight : top == id) ? 1 : 0;
            _third += ranking.Candidates.Take(3).Any(c => id is null ? TopicOf(pack, c.Id) == topic : c.Id == id) ? 1 : 0;
            _toCite += cites.Length > 0 ? 1 : 0;
            _cited += cites.Length > 0 && top is not null && pack.Articles.TryGetValue(top, out var article) && Cites(article, cites) ? 1 : 0;
            _answers += ranking.Outcome == RankingOutcome.Answer ? 1 : 0;
            _right += ranking.Outcome == RankingOutcome.Answer && topicRight ? 1 : 0;
            _clarifies += ranking.Outcome == RankingOutcome.Clarify ? 1 : 0;
            _articles += ranking.Outcome != RankingOutcome.Unknown && ranking.Candidates[0].Kind == CandidateKind.Article ? 1 : 0;
        }

        public Measured Total(string name) => new(name, _count, _first, _third, _topic, _cited, _toCite, _answers, _right, _clarifies, _articles);

        private static bool Cites(Article article, string[] cites) =>
            article.Citations.Any(c => cites.Select(Citation.Parse).Any(x =>
                c.Document == x.Document && (c.At == x.At || c.At.StartsWith(x.At + " ", StringComparison.Ordinal))));
    }
}
