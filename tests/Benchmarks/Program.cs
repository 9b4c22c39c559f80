using DvBot.Benchmarks;
using DvBot.Benchmarks.Layouts;
using DvBot.Benchmarks.Readings;
using DvBot.Benchmarks.Turns;
using DvBot.Benchmarks.Understanding;

// dotnet run -c Release --project tests/Benchmarks -- turns | layouts | loading | reading | understanding [--alone] | calibration | final [--open]
// Figures are ratios between things measured in the same run; absolute times depend on the machine and its other work.
try
{
    switch (args)
    {
        case ["turns"]:
            await TurnsBenchmark.RunAsync();
            return 0;
        case ["layouts"]:
            await LayoutsBenchmark.RunAsync();
            return 0;
        case ["understanding"]:
            await UnderstandingBenchmark.RunAsync(peers: true);
            return 0;
        case ["understanding", "--alone"]:
            await UnderstandingBenchmark.RunAsync(peers: false);
            return 0;
        case ["final"]:
            FinalBenchmark.Run(frozen: true);
            return 0;
        case ["final", "--open"]:
            FinalBenchmark.Run(frozen: false);
            return 0;
        case ["calibration"]:
            CalibrationBenchmark.Run();
            return 0;
        case ["loading"]:
            LoadingBenchmark.Run();
            return 0;
        case ["reading"]:
            ReadingBenchmark.Run();
            return 0;
        case ["peer-kestrel", var port]:
            await KestrelPeer.RunAsync(port);
            return 0;
        default:
            Console.Error.WriteLine("usage: turns | layouts | loading | reading | understanding [--alone] | calibration | final [--open]");
            return 2;
    }
}
catch (BenchmarkFailedException failure)
{
    Console.Error.WriteLine($"failed: {failure.Message}");
    return 1;
}
