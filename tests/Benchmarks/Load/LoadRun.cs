using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;

namespace DvBot.Benchmarks.Load;

/// <summary>The load generator: connections that take turn after turn with one peer, each waiting for its reply.</summary>
public sealed class LoadRun
{
    /// <summary>Connections at the same time.</summary>
    public const int Connections = 32;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Func<Task<TurnClient>> _connect;
    private readonly long _deadline;
    private readonly ConcurrentDictionary<TurnClient, bool> _clients = [];
    private readonly ConcurrentQueue<double> _milliseconds = [];
    private int _left;
    private int _errors;
    private string? _firstError;

    private LoadRun(Func<Task<TurnClient>> connect, TimeSpan most, int turns)
    {
        _connect = connect;
        _deadline = Stopwatch.GetTimestamp() + (long)(most.TotalSeconds * Stopwatch.Frequency);
        _left = turns;
    }

    /// <summary>Runs until the time is over or the turns are taken.</summary>
    /// <param name="connect">Makes a connection.</param>
    /// <param name="most">The longest it may run; turns under way are then waited for some seconds.</param>
    /// <param name="turns">Turns to take.</param>
    public static async Task<LoadResult> RunAsync(Func<Task<TurnClient>> connect, TimeSpan most, int turns = int.MaxValue)
    {
        var run = new LoadRun(connect, most, turns);
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, Connections).Select(i => Task.Run(() => run.WorkAsync(i))).ToArray();
        var all = Task.WhenAll(workers);
        await Task.WhenAny(all, Task.Delay(most + Grace));
        foreach (var client in run._clients.Keys)
        {
            client.Dispose();
        }

        await all;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var milliseconds = run._milliseconds.Order().ToArray();
        return new LoadResult(milliseconds.Length, seconds, run._errors, run._firstError, milliseconds);
    }

    private async Task WorkAsync(int worker)
    {
        TurnClient? client = null;
        for (var turn = 0; Stopwatch.GetTimestamp() < _deadline && Interlocked.Decrement(ref _left) >= 0; turn++)
        {
            try
            {
                if (client is null)
                {
                    client = await _connect();
                    _clients[client] = true;
                }

                var start = Stopwatch.GetTimestamp();
                await client.TakeTurnAsync(((worker * 37) + turn) % Messages.All.Count);
                _milliseconds.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            catch (Exception failure) when (failure is TurnFailedException or IOException or SocketException or ObjectDisposedException)
            {
                Interlocked.Increment(ref _errors);
                Interlocked.CompareExchange(ref _firstError, failure.Message, null);
                client?.Dispose();
                client = null;
            }
        }
    }
}
