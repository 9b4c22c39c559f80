using System.Globalization;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Measurement;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace DvBot.Benchmarks.Understanding;

/// <summary>Which article a written question is about: ours, Lucene.NET's BM25 and nlp.js, from the same lines and on the same questions, in one run.</summary>
internal static class UnderstandingBenchmark
{
    /// <summary>Measures and prints the tables.</summary>
    /// <param name="peers">False leaves the peers out, for a quick look.</param>
    public static async Task RunAsync(bool peers)
    {
        var pack = ContentReader.Read(Repository.Content).Pack ?? throw new BenchmarkFailedException("the content cannot be read");
        var questions = new EvaluationLines(frozen: false).Questions();
        (string Id, string Text)[] lines =
        [
            .. pack.Articles.Values.SelectMany(a => a.AskedAs.Select(l => (a.Id, l))),
            .. pack.Intents.Values.SelectMany(i => i.AskedAs.Select(l => (i.Id, l))),
        ];
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
    }

    private static Func<string, string> Ours(ContentPack pack) => text =>
    {
        var ranking = pack.Answers.Rank(Utterance.Read(text, pack.Lexicon), null);
        return ranking.Candidates.Count == 0 ? "" : ranking.Candidates[0].Id;
    };

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
