namespace DvBot.Benchmarks;

/// <summary>Something a benchmark needs did not start or did not answer.</summary>
public sealed class BenchmarkFailedException(string message) : Exception(message);
