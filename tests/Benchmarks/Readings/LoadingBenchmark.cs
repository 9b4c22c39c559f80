using System.Globalization;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Retrieval;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace DvBot.Benchmarks.Readings;

/// <summary>What reading all content costs: the first time in a process, which a start waits for, and again.</summary>
internal static class LoadingBenchmark
{
    private const int Again = 5;

    /// <summary>Measures and prints.</summary>
    public static void Run()
    {
        var table = new MarkdownTable("what", "milliseconds");
        var began = Stopwatch.GetTimestamp();
        var pack = ContentReader.Read(Repository.Content).Pack ?? throw new BenchmarkFailedException("the content cannot be read");
        Add("all content, the first time in a process", [Stopwatch.GetElapsedTime(began).TotalMilliseconds]);
        Add("all content, again (median)", Times(() => ContentReader.Read(Repository.Content)));
        string[] lines = [.. pack.Articles.Values.SelectMany(a => a.AskedAs)];
        Add($"reading {lines.Length} ways of asking", Times(() => Array.ForEach(lines, l => Utterance.Read(l, pack.Lexicon))));
        Add("ranker: features, index, weights", Times(() => AnswerFinder.Build(pack.Articles.Values, pack.Intents.Values, pack.Law, t => Utterance.Read(t, pack.Lexicon), pack.Synonyms, pack.OffTopic)));
        table.Print();

        void Add(string what, List<double> times) => table.Add(what, Figures.Median(times).ToString("N0", CultureInfo.InvariantCulture));
    }

    private static List<double> Times(Action action)
    {
        var times = new List<double>();
        for (var i = 0; i < Again; i++)
        {
            var began = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }
}
