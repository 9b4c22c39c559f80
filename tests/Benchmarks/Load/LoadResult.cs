namespace DvBot.Benchmarks.Load;

/// <summary>What a stretch of load gave.</summary>
/// <param name="Turns">Turns whose reply was read.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Errors">Turns that do not count.</param>
/// <param name="FirstError">Why the first of them does not; null when there is none.</param>
/// <param name="Milliseconds">Durations of the turns, ascending.</param>
public sealed record LoadResult(int Turns, double Seconds, int Errors, string? FirstError, double[] Milliseconds)
{
    /// <summary>Turns in a second.</summary>
    public double Rate => Turns / Seconds;
}
