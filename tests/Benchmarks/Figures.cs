namespace DvBot.Benchmarks;

/// <summary>The few figures the tables need.</summary>
public static class Figures
{
    /// <summary>The middle value; of an even number of values the upper of the two.</summary>
    public static double Median(IEnumerable<double> values) => Percentile([.. values.Order()], 50);

    /// <summary>The value below which a share of the values lies.</summary>
    /// <param name="ascending">The values in order; at least one.</param>
    /// <param name="percent">0 to 100.</param>
    public static double Percentile(IReadOnlyList<double> ascending, double percent) =>
        ascending.Count == 0 ? double.NaN : ascending[Math.Min(ascending.Count - 1, (int)(ascending.Count * percent / 100))];
}
