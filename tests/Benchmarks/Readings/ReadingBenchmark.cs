using System.Diagnostics;
using System.Globalization;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;

namespace DvBot.Benchmarks.Readings;

/// <summary>What understanding one message costs, step by step and as a whole, over the mix of messages.</summary>
internal static class ReadingBenchmark
{
    private const int Slices = 5;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    /// <summary>Measures and prints a table.</summary>
    public static void Run()
    {
        var pack = ContentReader.Read(Repository.Content).Pack ?? throw new BenchmarkFailedException("the content cannot be read");
        var reader = new UtteranceReader(pack);
        var screen = new DangerScreen();
        Utterance[] utterances = [.. Messages.All.Select(text => Utterance.Read(text, pack.Lexicon))];
        (string Name, Action<int> Do)[] steps =
        [
            ("Utterance.Read", i => Utterance.Read(Messages.All[i], pack.Lexicon)),
            ("signals", i => pack.Signals.Find(utterances[i])),
            ("ranking", i => pack.Answers.Rank(utterances[i], null)),
            ("places", i => pack.Places.Find(utterances[i])),
            ("Read and Assess", i => screen.Assess(reader.Read(Messages.All[i]), ScreeningContext.Fresh)),
        ];

        Console.WriteLine($"Understanding: one thread, {Messages.All.Count} messages over and over, {Slices} slices of {Slice.TotalSeconds} s each after a warm-up.");
        var table = new MarkdownTable("step", "ns a message, median slice", "fastest slice", "bytes a message");
        foreach (var (name, step) in steps)
        {
            Measure(step);
            var slices = Enumerable.Range(0, Slices).Select(_ => Measure(step)).ToArray();
            table.Add(name, Whole(Figures.Median(slices.Select(slice => slice.Nanoseconds))), Whole(slices.Min(slice => slice.Nanoseconds)), Whole(slices[^1].Bytes));
        }

        table.Print();
    }

    private static (double Nanoseconds, double Bytes) Measure(Action<int> step)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(start) < Slice)
        {
            for (var i = 0; i < Messages.All.Count; i++)
            {
                step(i);
            }

            count += Messages.All.Count;
        }

        return (Stopwatch.GetElapsedTime(start).TotalNanoseconds / count, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
    }

    private static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
