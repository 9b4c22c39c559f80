using System.Diagnostics.Metrics;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Delivery;

/// <summary>Counts of arrivals. Thread safe.</summary>
public sealed class InboxMetrics
{
    private readonly Counter<long> _arrivals;

    /// <summary>Makes the instruments.</summary>
    public InboxMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _arrivals = meters.Create(TurnMetrics.MeterName).CreateCounter<long>("dvbot_arrivals", description: "Activities handed over by channels, by what became of them.");
    }

    /// <summary>An activity was handed over.</summary>
    public void Arrived(string channel, AcceptOutcome outcome) => _arrivals.Add(
        1,
        new KeyValuePair<string, object?>("channel", channel),
        new KeyValuePair<string, object?>("outcome", outcome switch { AcceptOutcome.Accepted => "accepted", AcceptOutcome.Duplicate => "duplicate", _ => "refused" }));
}
