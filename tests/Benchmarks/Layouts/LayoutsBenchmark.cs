using System.Diagnostics;
using System.Globalization;

namespace DvBot.Benchmarks.Layouts;

/// <summary>
/// What a layout of the database costs. Every turn is two durable steps, as in the bot: the arrival is stored and acknowledged,
/// then its turn; groups of 32 share a transaction, and a group counts only once it is on the disk.
/// </summary>
internal static class LayoutsBenchmark
{
    private const int Group = 32;
    private const int Slices = 10;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    /// <summary>Measures every layout and prints a table.</summary>
    public static async Task RunAsync()
    {
        using var guids = new GuidLayout();
        using var sequential = new SequentialLayout();
        using var journal = new JournalLayout();
        await using var store = new WholeStore(Group);
        (string Name, Func<Task<double>> Measure)[] layouts =
        [
            (guids.Name, () => Task.Run(() => Measure(guids))),
            (sequential.Name, () => Task.Run(() => Measure(sequential))),
            (journal.Name, () => Task.Run(() => Measure(journal))),
            ("our whole store: C, sealed, 32 writers", () => store.MeasureAsync(Slice)),
        ];
        List<double>[] rates = [.. layouts.Select(_ => new List<double>())];
        for (var slice = 0; slice <= Slices; slice++)
        {
            for (var i = 0; i < layouts.Length; i++)
            {
                rates[i].Add(await layouts[i].Measure());
            }
        }

        Print([.. layouts.Select(layout => layout.Name)], [.. rates.Select(rate => rate.Skip(1).ToArray())]);
    }

    private static double Measure(Layout layout)
    {
        var start = Stopwatch.GetTimestamp();
        var groups = 0;
        while (Stopwatch.GetElapsedTime(start) < Slice)
        {
            layout.Begin();
            layout.Accept(layout.Turns, Group);
            layout.Commit();
            layout.Begin();
            layout.Answer(layout.Turns, Group);
            layout.Commit();
            layout.Turns += Group;
            groups++;
        }

        return groups * Group / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Print(string[] names, double[][] rates)
    {
        Console.WriteLine($"Layouts: groups of {Group}; arrival and turn durable each by itself; {Slices} slices of {Slice.TotalSeconds} s each, layout after layout, the first slice thrown away.");
        var table = new MarkdownTable("layout", "turns/s, median slice", "to A, median slice");
        for (var i = 0; i < names.Length; i++)
        {
            var ratio = Figures.Median(rates[i].Zip(rates[0], (mine, first) => mine / first));
            table.Add(names[i], Figures.Median(rates[i]).ToString("N0", CultureInfo.InvariantCulture), ratio.ToString("0.0", CultureInfo.InvariantCulture));
        }

        table.Print();
    }
}
