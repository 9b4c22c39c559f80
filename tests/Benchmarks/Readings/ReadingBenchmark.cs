using System.Globalization;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace DvBot.Benchmarks.Readings;

/// <summary>What understanding one message costs, step by step and as a whole, over the mix of messages.</summary>
internal static class ReadingBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>Measures and prints a table.</summary>
    public static void Run()
    {
        var pack = ContentReader.Read(Repository.Content).Pack ?? throw new BenchmarkFailedException("the content cannot be read");
        var reader = new UtteranceReader(pack);
        var screen = new DangerScreen(DangerRules.From(pack.Signals));
        var maker = new TurnMaker(pack, screen);
        Activity[] activities = [.. Messages.All.Select(ToActivity)];
        Utterance[] utterances = [.. Messages.All.Select(text => Utterance.Read(text, pack.Lexicon))];
        (string Name, Action<int> Do)[] steps =
        [
            ("Utterance.Read", i => Utterance.Read(Messages.All[i], pack.Lexicon)),
            ("signals", i => pack.Signals.Find(utterances[i])),
            ("ranking", i => pack.Answers.Rank(utterances[i], null)),
            ("places", i => pack.Places.Find(utterances[i])),
            ("Read and Assess", i => screen.Assess(reader.Read(Messages.All[i]), ScreeningContext.Fresh)),
            ("Read, Assess and Decide", i => maker.Make(ConversationState.Fresh, activities[i], activities[i].ReceivedAt, Guid.Empty, givesNotice: false)),
        ];

        Console.WriteLine($"Understanding: one thread, {Messages.All.Count} messages over and over for {Length.TotalSeconds} s a step after a warm-up.");
        Console.WriteLine("Undisturbed: the mean over messages of each one's fastest time, which other work of the machine hardly touches.");
        var table = new MarkdownTable("step", "ns a message, undisturbed", "median pass", "slowest message, undisturbed", "bytes a message");
        foreach (var (name, step) in steps)
        {
            Measure(step, WarmUp);
            var (fastest, passes, bytes) = Measure(step, Length);
            table.Add(name, Whole(fastest.Average()), Whole(Figures.Median(passes)), Whole(fastest.Max()), Whole(bytes));
        }

        table.Print();
    }

    private static Activity ToActivity(string text) =>
        new(new ConversationKey("directline", "1"), text, ActivityKind.Text, new SensitiveText(text), null, TimeProvider.System.GetUtcNow(), null);

    private static (double[] Fastest, List<double> Passes, double Bytes) Measure(Action<int> step, TimeSpan most)
    {
        var fastest = new double[Messages.All.Count];
        Array.Fill(fastest, double.MaxValue);
        var passes = new List<double>();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < most)
        {
            var pass = Stopwatch.GetTimestamp();
            for (var i = 0; i < fastest.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                step(i);
                fastest[i] = Math.Min(fastest[i], Stopwatch.GetElapsedTime(began).TotalNanoseconds);
            }

            passes.Add(Stopwatch.GetElapsedTime(pass).TotalNanoseconds / fastest.Length);
        }

        return (fastest, passes, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / (passes.Count * fastest.Length));
    }

    private static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
