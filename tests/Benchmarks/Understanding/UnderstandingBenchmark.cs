using System.Globalization;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;
using DvBot.Knowledge.Text;
using DvBot.Measurement;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace DvBot.Benchmarks.Understanding;

/// <summary>Which article a written question is about: ours, Lucene.NET's BM25 and nlp.js, from the same lines and on the same questions, in one run.</summary>
internal static class UnderstandingBenchmark
{
    private const int Folds = 5;

    /// <summary>Measures and prints the tables.</summary>
    /// <param name="peers">False leaves the peers out, for a quick look.</param>
    public static async Task RunAsync(bool peers)
    {
        var pack = ContentReader.Read(Repository.Content).Pack ?? throw new BenchmarkFailedException("the content cannot be read");
        var questions = new EvaluationLines(frozen: false).Questions();
        (string Id, string Text)[] lines = [.. Lines(pack)];
        string[] texts = [.. questions.Select(q => q.Text)];
        var runs = new List<(string Name, string[] Ids, double[] Milliseconds)> { Run("DvBot", texts, Ours(pack)) };
        if (peers)
        {
            using var one = new LucenePeer(lines, summed: false);
            using var summed = new LucenePeer(lines, summed: true);
            runs.Add(Run("Lucene.NET BM25, best line", texts, one.Top));
            runs.Add(Run("Lucene.NET BM25, lines of a class", texts, summed.Top));
            var (ids, milliseconds) = await NlpJsPeer.RankAsync(lines, texts);
            runs.Add(("nlp.js", ids, milliseconds));
        }

        Console.WriteLine($"{questions.Count} written questions, {lines.Length} lines to learn from, {pack.Articles.Count} articles and {pack.Intents.Count} intents. First answer right, with 95 % bounds.");
        var styles = questions.Select(q => q.Style).Distinct().Order(StringComparer.Ordinal).ToArray();
        var table = new MarkdownTable(["style", .. runs.Select(r => r.Name)]);
        foreach (var style in styles.Append("all"))
        {
            table.Add([style, .. runs.Select(r => Share(pack, questions, r.Ids, style).ToString())]);
        }

        table.Add(["ms, median", .. runs.Select(r => Of(r.Milliseconds, 50))]);
        table.Add(["ms, p99", .. runs.Select(r => Of(r.Milliseconds, 99))]);
        table.Print();
        PrintLeftOut(pack, questions);
    }

    private static Func<string, string> Ours(ContentPack pack) => text =>
    {
        var ranking = pack.Answers.Rank(Utterance.Read(text, pack.Lexicon), null);
        return ranking.Candidates.Count == 0 ? "" : ranking.Candidates[0].Id;
    };

    // Every way of asking is ranked by a ranker that never saw it; every article has lines in every fold.
    private static void PrintLeftOut(ContentPack pack, IReadOnlyList<Question> questions)
    {
        (string Name, RankerParts? Parts)[] rankers =
        [
            ("Lucene.NET BM25, lines of a class", null),
            ("own BM25 over classes", new RankerParts(Linear: false, Groups: false)),
            ("linear model, words and pairs, with and without marks", new RankerParts(Passages: false, Groups: false)),
            ("linear model, and runs of three letters", new RankerParts(Passages: false, Groups: false, Letters: true)),
            ("linear model, and groups of near meaning", new RankerParts(Passages: false)),
            ("linear model with BM25", new RankerParts(Groups: false)),
            ("linear model with BM25 and groups (serves)", RankerParts.Serving),
            ("the same, and runs of three letters", new RankerParts(Letters: true)),
        ];
        var table = new MarkdownTable("ranker", "left out", "left out, without marks", "written questions");
        foreach (var (name, parts) in rankers)
        {
            var (marked, bare, written) = (default(Proportion), default(Proportion), default(Proportion));
            for (var fold = 0; fold < Folds; fold++)
            {
                var (top, done) = Ranker(pack, parts, (lines, keeps) => [.. lines.Where((_, i) => keeps ? i % Folds != fold : i % Folds == fold)]);
                using (done)
                {
                    foreach (var (id, text) in Lines(pack).GroupBy(l => l.Id).SelectMany(g => g.Where((_, i) => i % Folds == fold)))
                    {
                        marked.Add(top(text) == id);
                        bare.Add(top(VietnameseText.RemoveMarks(text)) == id);
                    }
                }
            }

            var (whole, end) = Ranker(pack, parts, (lines, _) => lines);
            using (end)
            {
                foreach (var question in questions)
                {
                    var id = whole(question.Text);
                    written.Add(question.IsRight(id, pack.Articles.TryGetValue(id, out var a) ? a.Citations.Select(c => c.ToString()) : []));
                }
            }

            table.Add(name, marked.ToString(), bare.ToString(), written.ToString());
        }

        Console.WriteLine("First answer right; ways of asking left out by fifths of each article, and written questions.");
        table.Print();
    }

    private static (Func<string, string> Top, IDisposable? End) Ranker(ContentPack pack, RankerParts? parts, Func<IReadOnlyList<string>, bool, IReadOnlyList<string>> choose)
    {
        if (parts is null)
        {
            var lucene = new LucenePeer(Lines(pack).GroupBy(l => l.Id).SelectMany(g => choose([.. g.Select(l => l.Text)], true).Select(t => (g.Key, t))), summed: true);
            return (lucene.Top, lucene);
        }

        var finder = AnswerFinder.Build(
            pack.Articles.Values.Select(a => a with { AskedAs = choose(a.AskedAs, true) }),
            pack.Intents.Values.Select(i => i with { AskedAs = choose(i.AskedAs, true) }),
            pack.Law, t => Utterance.Read(t, pack.Lexicon), pack.Synonyms, pack.OffTopic, parts);
        return (text =>
        {
            var utterance = Utterance.Read(text, pack.Lexicon);
            var features = finder.Read(utterance);
            return features.Words == 0 ? "" : finder.IdOf(finder.Score(utterance, features, null, out _).Best);
        }, null);
    }

    private static IEnumerable<(string Id, string Text)> Lines(ContentPack pack) =>
        pack.Articles.Values.SelectMany(a => a.AskedAs.Select(l => (a.Id, l))).Concat(pack.Intents.Values.SelectMany(i => i.AskedAs.Select(l => (i.Id, l))));

    private static (string Name, string[] Ids, double[] Milliseconds) Run(string name, string[] texts, Func<string, string> top)
    {
        foreach (var text in texts)
        {
            top(text);
        }

        var ids = new string[texts.Length];
        var milliseconds = new double[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            ids[i] = top(texts[i]);
            milliseconds[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        return (name, ids, milliseconds);
    }

    private static Proportion Share(ContentPack pack, IReadOnlyList<Question> questions, string[] ids, string style)
    {
        var share = default(Proportion);
        for (var i = 0; i < ids.Length; i++)
        {
            if (style == "all" || questions[i].Style == style)
            {
                share.Add(questions[i].IsRight(ids[i], pack.Articles.TryGetValue(ids[i], out var a) ? a.Citations.Select(c => c.ToString()) : []));
            }
        }

        return share;
    }

    private static string Of(double[] values, double percent) => Figures.Percentile([.. values.Order()], percent).ToString("F3", CultureInfo.InvariantCulture);
}
