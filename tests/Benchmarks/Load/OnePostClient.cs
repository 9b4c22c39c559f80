namespace DvBot.Benchmarks.Load;

/// <summary>A peer that answers the message in the answer to the request: one POST is one turn.</summary>
public sealed class OnePostClient : TurnClient
{
    private readonly RawConnection _connection;
    private readonly byte[][] _requests;
    private readonly byte[][] _expected;

    private OnePostClient(RawConnection connection, byte[][] requests, byte[][] expected)
    {
        _connection = connection;
        _requests = requests;
        _expected = expected;
    }

    /// <summary>Connects.</summary>
    /// <param name="port">The peer's port.</param>
    /// <param name="requests">A whole request for each message.</param>
    /// <param name="expected">Bytes that stand in the answer to each message.</param>
    public static async Task<TurnClient> ConnectAsync(int port, byte[][] requests, byte[][] expected) =>
        new OnePostClient(await RawConnection.ConnectAsync(port), requests, expected);

    /// <inheritdoc/>
    public override async ValueTask TakeTurnAsync(int message)
    {
        var status = await _connection.SendAsync(_requests[message]);
        if (status is < 200 or > 299)
        {
            throw new TurnFailedException($"status {status}");
        }

        if (_connection.Body.IndexOf(_expected[message]) < 0)
        {
            throw new TurnFailedException("no reply in the answer");
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _connection.Dispose();
}
