namespace DvBot.Benchmarks.Readings;

internal static class ReadingBenchmark
{
    public static void Run() { }
}
