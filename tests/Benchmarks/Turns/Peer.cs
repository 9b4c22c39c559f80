using DvBot.Benchmarks.Load;
using DvBot.Benchmarks.Processes;

namespace DvBot.Benchmarks.Turns;

/// <summary>One of those measured side by side: a running process and the way to take turns with it. It stands still between its rounds.</summary>
/// <param name="name">What the table calls it.</param>
/// <param name="process">Its process.</param>
/// <param name="connect">Makes a connection to it.</param>
public sealed class Peer(string name, ChildProcess process, Func<Task<TurnClient>> connect)
{
    private readonly List<LoadResult> _rounds = [];
    private TimeSpan _processorTime;

    /// <summary>What the table calls it.</summary>
    public string Name => name;

    /// <summary>Its rounds so far, without the warm-up.</summary>
    public IReadOnlyList<LoadResult> Rounds => _rounds;

    /// <summary>The rate of its middle round.</summary>
    public double MedianRate => Figures.Median(_rounds.Select(round => round.Rate));

    /// <summary>Turns of all rounds that do not count.</summary>
    public int Errors => _rounds.Sum(round => round.Errors);

    /// <summary>Processor time the peer itself spent on a turn, in microseconds: what hardly changes with the machine's other work.</summary>
    public double ProcessorMicroseconds => _processorTime.TotalMicroseconds / _rounds.Sum(round => round.Turns);

    /// <summary>Takes turns without keeping the result, until the code is compiled.</summary>
    public async Task WarmUpAsync(TimeSpan most, int turns)
    {
        var result = await RunAsync(most, turns);
        if (result.Turns == 0)
        {
            throw new BenchmarkFailedException($"{name} took no turn ({result.FirstError}); it wrote:\n{process.LastLines}");
        }
    }

    /// <summary>Takes turns and keeps the result.</summary>
    public async Task MeasureAsync(TimeSpan most)
    {
        var before = process.ProcessorTime();
        _rounds.Add(await RunAsync(most));
        _processorTime += process.ProcessorTime() - before;
    }

    /// <summary>How much faster it is than another: the median over rounds of the ratio within the round.</summary>
    public double RatioTo(Peer other) => Figures.Median(_rounds.Zip(other._rounds, (mine, theirs) => mine.Rate / theirs.Rate));

    private async Task<LoadResult> RunAsync(TimeSpan most, int turns = int.MaxValue)
    {
        process.Resume();
        var result = await LoadRun.RunAsync(connect, most, turns);
        process.Pause();
        return result;
    }
}
