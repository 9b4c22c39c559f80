using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace DvBot.Benchmarks.Load;

/// <summary>
/// A person at our Direct Line door: begins a conversation, posts a message, reads until its reply is there, and after some
/// turns begins the next conversation on the same connection.
/// </summary>
public sealed class DirectLineClient : TurnClient
{
    private const string Root = "/v3/directline/conversations";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly byte[] Begin = Requests.Post(Root, new { });
    private static readonly byte[][] Bodies =
        [.. Messages.All.Select(text => Requests.LengthAndBody(new { type = "message", from = new { id = "u" }, text }))];

    private readonly RawConnection _connection;
    private readonly int _turnsPerConversation;
    private readonly HashSet<string> _seen = [];
    private byte[] _request = new byte[4096];
    private byte[] _postHead = [];
    private byte[] _getHead = [];
    private byte[] _getTail = [];
    private byte[] _watermark = [];
    private int _turnsLeft;

    private DirectLineClient(RawConnection connection, int turnsPerConversation)
    {
        _connection = connection;
        _turnsPerConversation = turnsPerConversation;
    }

    /// <summary>Connects.</summary>
    /// <param name="port">The server's port.</param>
    /// <param name="turnsPerConversation">Turns after which the next conversation begins.</param>
    public static async Task<TurnClient> ConnectAsync(int port, int turnsPerConversation) =>
        new DirectLineClient(await RawConnection.ConnectAsync(port), turnsPerConversation);

    /// <inheritdoc/>
    public override async ValueTask TakeTurnAsync(int message)
    {
        if (_turnsLeft == 0)
        {
            await BeginConversationAsync();
        }

        _turnsLeft--;
        Check(await _connection.SendAsync(Join(_postHead, Bodies[message])));
        var id = ReadId();
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            Check(await _connection.SendAsync(Join(_getHead, _watermark, _getTail)));
            if (ReadPage(id))
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TurnFailedException("no reply");
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _connection.Dispose();

    private static void Check(int status)
    {
        if (status is < 200 or > 299)
        {
            throw new TurnFailedException($"status {status}");
        }
    }

    private async ValueTask BeginConversationAsync()
    {
        Check(await _connection.SendAsync(Begin));
        using var answer = JsonDocument.Parse(_connection.Body.ToArray());
        var conversation = answer.RootElement.GetProperty("conversationId").GetString();
        var token = answer.RootElement.GetProperty("token").GetString();
        _postHead = Requests.PostHead($"{Root}/{conversation}/activities", token);
        _getHead = Requests.GetHead($"{Root}/{conversation}/activities?watermark=");
        _getTail = Requests.GetTail(token);
        _watermark = [];
        _seen.Clear();
        _turnsLeft = _turnsPerConversation;
    }

    private ReadOnlyMemory<byte> Join(byte[] first, byte[] second, byte[]? third = null)
    {
        var length = first.Length + second.Length + (third?.Length ?? 0);
        if (length > _request.Length)
        {
            _request = new byte[length * 2];
        }

        first.CopyTo(_request, 0);
        second.CopyTo(_request, first.Length);
        third?.CopyTo(_request, first.Length + second.Length);
        return _request.AsMemory(0, length);
    }

    private string ReadId()
    {
        var json = new Utf8JsonReader(_connection.Body);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("id"u8))
            {
                json.Read();
                return json.GetString()!;
            }
        }

        throw new TurnFailedException("no id in the answer");
    }

    /// <summary>Takes in a page: true if it holds the reply to an activity. Depth 1 is the page, depth 3 an activity of its list.</summary>
    private bool ReadPage(string id)
    {
        var json = new Utf8JsonReader(_connection.Body);
        var found = false;
        string? replyTo = null;
        string? text = null;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == 2)
            {
                found |= replyTo == id;
                if (replyTo is not null && text is not null)
                {
                    See($"{replyTo} {text}");
                }

                replyTo = text = null;
            }
            else if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }
            else if (json.CurrentDepth == 1 && json.ValueTextEquals("watermark"u8))
            {
                json.Read();
                _watermark = Encoding.ASCII.GetBytes(json.GetString() ?? "");
            }
            else if (json.CurrentDepth == 3 && json.ValueTextEquals("id"u8))
            {
                json.Read();
                See(json.GetString()!);
            }
            else if (json.CurrentDepth == 3 && json.ValueTextEquals("replyToId"u8))
            {
                json.Read();
                replyTo = json.GetString();
            }
            else if (json.CurrentDepth == 3 && json.ValueTextEquals("text"u8))
            {
                json.Read();
                text = json.GetString();
            }
        }

        return found;
    }

    private void See(string something)
    {
        if (!_seen.Add(something))
        {
            throw new TurnFailedException("a reply twice");
        }
    }
}
