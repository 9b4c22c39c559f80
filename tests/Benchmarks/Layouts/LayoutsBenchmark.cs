namespace DvBot.Benchmarks.Layouts;

internal static class LayoutsBenchmark
{
    public static void Run() { }
}
