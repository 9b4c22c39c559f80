using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DvBot.Bot.Tests.Durability;

/// <summary>A plain Direct Line 3.0 client, as a browser would be one.</summary>
internal sealed class DirectLineClient(Uri server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        BaseAddress = server,
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Begins a conversation.</summary>
    /// <exception cref="HttpRequestException">No answer, or not a success.</exception>
    public async Task<Talk> BeginAsync(CancellationToken cancellation)
    {
        using var response = await _http.PostAsJsonAsync("/v3/directline/conversations", new JsonObject(), cancellation);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return new Talk(body.GetProperty("conversationId").GetString()!, body.GetProperty("token").GetString()!);
    }

    /// <summary>Sends a text; gives the id it was stored under.</summary>
    /// <exception cref="HttpRequestException">No answer, or not 200.</exception>
    public async Task<string> SayAsync(Talk talk, string text, string clientId, CancellationToken cancellation)
    {
        using var response = await PostAsync(talk, Message(text, clientId), cancellation);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return body.GetProperty("id").GetString()!;
    }

    /// <summary>A text message as Web Chat sends it.</summary>
    public static JsonObject Message(string text, string? clientId) => new()
    {
        ["type"] = "message",
        ["channelId"] = "webchat",
        ["from"] = new JsonObject { ["id"] = "r_1", ["name"] = "", ["role"] = "user" },
        ["locale"] = "vi-VN",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["channelData"] = clientId is null ? new JsonObject() : new JsonObject { ["clientActivityID"] = clientId },
    };

    /// <summary>Posts an activity.</summary>
    public Task<HttpResponseMessage> PostAsync(Talk talk, JsonNode activity, CancellationToken cancellation) =>
        SendAsync(talk, HttpMethod.Post, Activities(talk), JsonContent.Create(activity), cancellation);

    /// <summary>Sends anything with the conversation's token.</summary>
    public async Task<HttpResponseMessage> SendAsync(Talk talk, HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.Token);
        return await _http.SendAsync(request, cancellation);
    }

    /// <summary>Sends anything as it is.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) => _http.SendAsync(request, cancellation);

    /// <summary>Reads the whole conversation from the beginning.</summary>
    public async Task<IReadOnlyList<ShownActivity>> ReadAsync(Talk talk, CancellationToken cancellation)
    {
        var all = new List<ShownActivity>();
        string? watermark = null;
        while (true)
        {
            var path = Activities(talk) + (watermark is null ? "" : "?watermark=" + watermark);
            using var response = await SendAsync(talk, HttpMethod.Get, path, null, cancellation);
            response.EnsureSuccessStatusCode();
            var page = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            var shown = page.GetProperty("activities").EnumerateArray().Select(Shown).ToList();
            all.AddRange(shown);
            var next = page.GetProperty("watermark").ToString();
            if (shown.Count == 0 || next == watermark)
            {
                return all;
            }

            watermark = next;
        }
    }

    /// <summary>Reads until everything the person said has been answered, at most two minutes.</summary>
    public async Task<IReadOnlyList<ShownActivity>> ReadAnsweredAsync(Talk talk, int said, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            var all = await ReadAsync(talk, deadline.Token);
            var answered = all.Where(a => a.ReplyToId is not null).Select(a => a.ReplyToId).ToHashSet();
            var mine = all.Where(a => a.ReplyToId is null).ToList();
            if (mine.Count >= said && mine.All(a => answered.Contains(a.Id)))
            {
                return all;
            }

            if (deadline.IsCancellationRequested)
            {
                throw new TimeoutException($"{mine.Count} of {said} messages are shown, {answered.Count} are answered.");
            }

            await Task.WhenAny(Task.Delay(50, deadline.Token));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Where the activities of a conversation are.</summary>
    public static string Activities(Talk talk) => $"/v3/directline/conversations/{talk.Id}/activities";

    private static ShownActivity Shown(JsonElement a) => new(
        a.GetProperty("id").GetString()!,
        Text(a, "replyToId"),
        Text(a, "text") ?? "",
        a.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object ? Text(data, "clientActivityID") : null);

    private static string? Text(JsonElement a, string name) =>
        a.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
