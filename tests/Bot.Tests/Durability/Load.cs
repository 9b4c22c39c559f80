using System.Collections.Concurrent;
using System.Net;
using Shouldly;

namespace DvBot.Bot.Tests.Durability;

/// <summary>
/// Clients that talk without a pause: each sends its next message as soon as the last was acknowledged, sends again what was
/// not, and now and then sends again what was, as a client does that lost the answer.
/// </summary>
internal sealed class Load(Uri server, int clients, int seed) : IAsyncDisposable
{
    private const int MessagesOfATalk = 60;

    private static readonly string[] _script =
    [
        "chào bạn", "chồng em hay chửi em trước mặt con", "đánh vợ thì bị phạt bao nhiêu", "0", "em ở xã Hải Dương",
        "anh ấy cầm dao dọa em tối qua", "có", "nhà tạm lánh ở đâu", "bạo lực kinh tế là gì", "cảm ơn", "ly hôn thì con ở với ai", "1",
    ];

    private readonly DirectLineClient _client = new(server);
    private readonly ConcurrentBag<TalkLog> _logs = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _tasks = [];
    private volatile bool _enough;
    private int _acknowledged;
    private int _broken;
    private int _refused;
    private int _repeated;

    /// <summary>What the clients know.</summary>
    public IReadOnlyCollection<TalkLog> Logs => _logs;

    /// <summary>Messages acknowledged so far.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Requests that got no answer because the connection broke.</summary>
    public int Broken => Volatile.Read(ref _broken);

    /// <summary>Requests that found nobody listening.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Acknowledged messages that were sent again and got their id again.</summary>
    public int Repeated => Volatile.Read(ref _repeated);

    /// <summary>Begins to talk.</summary>
    public void Begin()
    {
        for (var i = 0; i < clients; i++)
        {
            var number = i;
            _tasks.Add(Task.Run(() => TalkAsync(number, new Random((seed * 1000) + number), _stop.Token)));
        }
    }

    /// <summary>Returns once this many messages are acknowledged; fails when a client fails or it takes more than a minute.</summary>
    public async Task AcknowledgedAsync(int count, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        while (Acknowledged < count)
        {
            if (_tasks.Find(t => t.IsCompleted) is { } ended)
            {
                await ended;
            }

            await Task.Delay(5, deadline.Token);
        }
    }

    /// <summary>Lets every client finish the message it is at.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        _enough = true;
        await Task.WhenAll(_tasks).WaitAsync(TimeSpan.FromMinutes(1), cancellation);
    }

    /// <summary>Reads every conversation until all is answered, and compares.</summary>
    public async Task<(int Lost, int Doubled)> CompareAsync(CancellationToken cancellation)
    {
        var (lost, doubled) = (0, 0);
        foreach (var log in _logs.Where(l => l.Sent.Count > 0))
        {
            var found = log.Compare(await _client.ReadAnsweredAsync(log.Talk, log.Sent.Count, cancellation));
            lost += found.Lost;
            doubled += found.Doubled;
        }

        return (lost, doubled);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(Task.WhenAll(_tasks));
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task TalkAsync(int number, Random random, CancellationToken cancellation)
    {
        for (var talks = 0; !_enough; talks++)
        {
            var log = new TalkLog(await UntilAnsweredAsync(() => _client.BeginAsync(cancellation), cancellation));
            _logs.Add(log);
            for (var i = 0; i < MessagesOfATalk && !_enough; i++)
            {
                var message = new SentMessage($"{number}.{talks}.{i}", _script[random.Next(_script.Length)]);
                log.Sent.Add(message);
                message.Id = await UntilAnsweredAsync(() => SayAsync(log.Talk, message, cancellation), cancellation);
                Interlocked.Increment(ref _acknowledged);
                if (random.Next(12) == 0)
                {
                    var again = log.Sent[random.Next(log.Sent.Count)];
                    (await UntilAnsweredAsync(() => SayAsync(log.Talk, again, cancellation), cancellation)).ShouldBe(again.Id, "a repeated message keeps its id");
                    Interlocked.Increment(ref _repeated);
                }
            }
        }
    }

    private Task<string> SayAsync(Talk talk, SentMessage message, CancellationToken cancellation)
    {
        message.Attempts++;
        return _client.SayAsync(talk, message.Text, message.ClientId, cancellation);
    }

    /// <summary>Asks until there is an answer. Only a broken connection, no connection or "again later" is tried again.</summary>
    private async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // Nobody listens: the server is down.
                Interlocked.Increment(ref _refused);
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                Interlocked.Increment(ref _broken);
            }
            catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
            {
                // Told to come again.
            }
            catch (IOException)
            {
                Interlocked.Increment(ref _broken);
            }

            await Task.Delay(10, cancellation);
        }
    }
}
