using System.Diagnostics.Metrics;

namespace DvBot.Bot.Handoff;

/// <summary>Figures of the queue: who waits, and for how long. Thread safe.</summary>
public sealed class HandoffMetrics
{
    private const string MeterName = "DvBot";

    /// <summary>Makes the instruments.</summary>
    public HandoffMetrics(IMeterFactory meters, IHandoffStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(meters);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge(
            "dvbot_cases_waiting",
            () => Waiting(store) is var waiting
                ? LevelCodes.All.Select(l => new Measurement<int>(waiting.Count(c => c.Level == l.Level), new KeyValuePair<string, object?>("level", l.Code)))
                : [],
            description: "Cases in the queue that nobody has taken.");
        meter.CreateObservableGauge(
            "dvbot_oldest_wait_seconds",
            () => Waiting(store) is { Count: > 0 } waiting ? (time.GetUtcNow() - waiting.Min(c => c.OpenedAt)).TotalSeconds : 0,
            "s",
            "How long the case that waits longest has waited.");
    }

    private static List<HandoffCase> Waiting(IHandoffStore store) => [.. store.Open().Where(c => c.State == HandoffState.Waiting)];
}
