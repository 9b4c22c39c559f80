using System.Diagnostics.Metrics;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Conversations;

/// <summary>Counts and durations of turns. Labels come from closed lists; no words, no ids. Never breaks a turn. Thread safe.</summary>
public sealed class TurnMetrics
{
    /// <summary>Name of the meter of the whole bot.</summary>
    public const string MeterName = "DvBot";

    private static readonly string[] _levels = ["none", "concern", "high", "imminent"];

    private static readonly InstrumentAdvice<double> _seconds = new() { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] };

    private readonly Counter<long> _turns;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _fallbacks;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _sinceArrival;

    /// <summary>Makes the instruments.</summary>
    public TurnMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _turns = meter.CreateCounter<long>("dvbot_turns", description: "Turns committed, by level of the conversation after the turn.");
        _failed = meter.CreateCounter<long>("dvbot_turns_failed", description: "Turns that broke inside and ended in a safe reply.");
        _conflicts = meter.CreateCounter<long>("dvbot_turn_conflicts", description: "Commits that came too late and were decided again.");
        _fallbacks = meter.CreateCounter<long>("dvbot_fallbacks", description: "Turns in which the bot did not claim to understand.");
        _duration = meter.CreateHistogram("dvbot_turn_seconds", "s", "Time from recall to commit.", tags: null, advice: _seconds);
        _sinceArrival = meter.CreateHistogram("dvbot_answer_seconds", "s", "Time from arrival to committed answer.", tags: null, advice: _seconds);
    }

    /// <summary>A turn was committed.</summary>
    public void Turned(TurnOutcome outcome, TimeSpan took, TimeSpan sinceArrival)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _turns.Add(1, new KeyValuePair<string, object?>("level", NameOf(outcome.State.Level)));
        _duration.Record(took.TotalSeconds);
        _sinceArrival.Record(sinceArrival.TotalSeconds);
        if (outcome.Incident is not null)
        {
            _failed.Add(1);
        }

        if (outcome.Reading.Fallback)
        {
            _fallbacks.Add(1);
        }
    }

    /// <summary>A commit came too late.</summary>
    public void Conflicted() => _conflicts.Add(1);

    private static string NameOf(DangerLevel level) => _levels[(int)level];
}
