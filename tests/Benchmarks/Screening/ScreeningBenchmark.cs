using System.Globalization;
using DvBot.Bot.Screening;
using DvBot.Bot.Tests.Screening.Learning;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace DvBot.Benchmarks.Screening;

/// <summary>Learns the weights of danger screening anew, and measures how well lines are judged that were not learned from.</summary>
internal static class ScreeningBenchmark
{
    /// <summary>Writes <c>content/vi/screening/weights.tsv</c>. Deterministic: the same lines give the same file.</summary>
    internal static void Learn()
    {
        var room = Read();
        var lines = new WeightsLearner(room).Learn(_ => true, reasons: true).Lines();
        var path = Path.Combine(Repository.Content, "screening", "weights.tsv");
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        Console.WriteLine($"{lines.Count} lines, {new FileInfo(path).Length / 1024} KiB, from {room.Lessons.Count} lessons");
        Speed(room, TextWeights.Parse(lines, (_, _) => { }));
    }

    /// <summary>Prints the tables: left out by situation (five parts) and by author (a set at a time).</summary>
    internal static void MeasureFolds()
    {
        var room = Read();
        var thresholds = ScreeningFileReader.Read(Repository.Content, []).Thresholds;
        string[] sets = ["train-1", "train-2", "train-3", "train-4", "dev", "dev-2", "held-out", "situations"];
        Print("left out by situation", Folds.BySituation(room, reasons: true));
        Print("left out by author", Folds.BySet(room, sets, reasons: true));

        void Print(string name, IReadOnlyList<Fold> folds)
        {
            Console.WriteLine($"\n{name}\n");
            var table = new MarkdownTable(["set", "lines", "patterns alone", "recall", "imminent heard", "alarms on none", "precision", "level exact", "reasons met", "lost by taking back"]);
            foreach (var set in folds.Select(f => f.Lesson.Set).Distinct().Order(StringComparer.Ordinal).Append("all"))
            {
                var figures = new FoldFigures(room, thresholds, [.. folds.Where(f => set == "all" || f.Lesson.Set == set)]);
                table.Add([set, .. figures.Row()]);
            }

            table.Print();
            Console.WriteLine("\nrecall of high and imminent when so many none lines may alarm (the weights alone):");
            var none = folds.Where(f => f.Lesson.Danger == DangerLevel.None).Select(f => f.Judgement.Danger).OrderDescending().ToArray();
            var danger = folds.Where(f => f.Lesson.Danger >= DangerLevel.High).ToArray();
            foreach (var share in new[] { 0.02, 0.05, 0.08, 0.10, 0.15 })
            {
                var from = none[(int)(share * none.Length)];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share:0.00}: {danger.Count(f => f.Judgement.Danger > from) / (double)danger.Length:0.000}, from {from:0.00}"));
            }
        }
    }

    private static Classroom Read()
    {
        var signals = ScreeningFileReader.Read(Repository.Content, []);
        return new Classroom(LessonReader.Read(Repository.Root), LexiconFileReader.Read(Repository.Content, []), signals, new LearningOptions());
    }

    private static void Speed(Classroom room, TextWeights weights)
    {
        var readings = room.Lessons.Where(l => l.Set == "dev-2").Select(l => room.Readings[l]).ToArray();
        var words = readings.Sum(r => r.Found.Features.Words.Count);
        var best = double.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var reading in readings)
            {
                weights.Judge(reading.Found.Features);
            }

            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / words * 15);
        }

        var load = Stopwatch.StartNew();
        TextWeights.Parse(File.ReadLines(Path.Combine(Repository.Content, "screening", "weights.tsv")), (_, _) => { });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weighing 15 words: {best:0.0} µs; reading the file: {load.Elapsed.TotalMilliseconds:0} ms"));
    }
}
