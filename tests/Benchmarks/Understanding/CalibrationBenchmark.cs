using System.Globalization;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;
using DvBot.Measurement;

namespace DvBot.Benchmarks.Understanding;

/// <summary>
/// Fits the confidence of the ranking (<c>Calibration</c>) by logistic regression: on asked-as lines left out by fifths and on what is outside the
/// scope. Prints the coefficients and how far they can be trusted.
/// </summary>
internal static class CalibrationBenchmark
{
    private const int Folds = 5;
    private const int Steps = 25;
    private const double Ridge = 0.1;

    /// <summary>Fits and prints.</summary>
    public static void Run()
    {
        var pack = ContentReader.Read(Repository.Content).Pack ?? throw new BenchmarkFailedException("the content cannot be read");
        var samples = new List<Sample>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var finder = AnswerFinder.Build(
                pack.Articles.Values.Select(a => a with { AskedAs = [.. a.AskedAs.Where((_, i) => i % Folds != fold)] }),
                pack.Intents.Values.Select(a => a with { AskedAs = [.. a.AskedAs.Where((_, i) => i % Folds != fold)] }),
                pack.Law, text => Utterance.Read(text, pack.Lexicon), pack.Synonyms, pack.OffTopic);
            foreach (var (id, text) in pack.Articles.Values.SelectMany(a => a.AskedAs.Where((_, i) => i % Folds == fold).Select(l => (a.Id, l)))
                .Concat(pack.Intents.Values.SelectMany(a => a.AskedAs.Where((_, i) => i % Folds == fold).Select(l => (a.Id, l)))))
            {
                Add(finder, text, 1, best => best == id || (pack.Articles.TryGetValue(best, out var a) && pack.Articles.TryGetValue(id, out var b) && a.Topic == b.Topic));
            }
        }

        foreach (var row in new EvaluationLines(frozen: false).Rows("off-topic.jsonl"))
        {
            Add(pack.Answers, row.GetProperty("text").GetString()!, 4, best => !pack.Articles.ContainsKey(best));
        }

        foreach (var articles in new[] { true, false })
        {
            Fit(articles ? "articles" : "intents", [.. samples.Where(s => s.IsArticle == articles)]);
        }

        void Add(AnswerFinder finder, string text, double weight, Func<string, bool> right)
        {
            var utterance = Utterance.Read(text, pack.Lexicon);
            var features = finder.Read(utterance);
            if (features.Words == 0)
            {
                return;
            }

            var e = finder.Score(utterance, features, null, out _);
            samples.Add(new Sample([1, LogOdds(e.Probability), e.Match, e.Known, LogOdds(e.ArticleShare), Math.Log(1 + e.Words)], right(finder.IdOf(e.Best)), e.IsArticle, weight));
        }
    }

    private static void Fit(string name, Sample[] samples)
    {
        var w = new double[samples[0].X.Length];
        for (var step = 0; step < Steps; step++)
        {
            // Newton's method; the small ridge keeps it defined where a feature hardly varies.
            var gradient = new double[w.Length];
            var curvature = new double[w.Length, w.Length];
            foreach (var s in samples)
            {
                var p = Confidence(w, s.X);
                for (var i = 0; i < w.Length; i++)
                {
                    gradient[i] += s.Weight * ((s.Right ? 1 : 0) - p) * s.X[i];
                    for (var j = 0; j < w.Length; j++)
                    {
                        curvature[i, j] += s.Weight * p * (1 - p) * s.X[i] * s.X[j];
                    }
                }
            }

            for (var i = 0; i < w.Length; i++)
            {
                gradient[i] -= Ridge * w[i];
                curvature[i, i] += Ridge;
            }

            var move = Solve(curvature, gradient);
            for (var i = 0; i < w.Length; i++)
            {
                w[i] += move[i];
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {samples.Length} messages; constant {w[0]:F2}, probability {w[1]:F2}, match {w[2]:F2}, known {w[3]:F2}, share of articles {w[4]:F2}, length {w[5]:F2}"));
        var table = new MarkdownTable("confidence", "messages", "right");
        for (var from = 0.0; from < 0.999; from += 0.1)
        {
            var inside = samples.Where(s => Confidence(w, s.X) is var c && c >= from && c < from + 0.1).ToArray();
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{from:F1}–{from + 0.1:F1}"), $"{inside.Length}", inside.Length == 0 ? "-" : (100 * inside.Average(s => s.Right ? 1.0 : 0)).ToString("F0", CultureInfo.InvariantCulture) + " %");
        }

        table.Print();
    }

    // Gauss's elimination with the largest pivot.
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(r => Math.Abs(a[r, column]));
            for (var k = 0; k < n; k++)
            {
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            }

            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row, column] / a[column, column];
                for (var k = column; k < n; k++)
                {
                    a[row, k] -= factor * a[column, k];
                }

                b[row] -= factor * b[column];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
            {
                b[row] -= a[row, k] * b[k];
            }

            b[row] /= a[row, row];
        }

        return b;
    }

    private static double Confidence(double[] w, double[] x)
    {
        var z = 0.0;
        for (var i = 0; i < w.Length; i++)
        {
            z += w[i] * x[i];
        }

        return 1 / (1 + Math.Exp(-z));
    }

    private static double LogOdds(double probability)
    {
        var p = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(p / (1 - p));
    }

    private sealed record Sample(double[] X, bool Right, bool IsArticle, double Weight);
}
