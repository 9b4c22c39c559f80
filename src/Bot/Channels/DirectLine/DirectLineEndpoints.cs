using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Threading.RateLimiting;
using DvBot.Bot.Activities;
using DvBot.Bot.Delivery;
using Microsoft.AspNetCore.Http.Features;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>
/// The Direct Line 3.0 door (channels: Direct Line, 5.1 and 5.2). Owns tokens and wire shapes; hands activities to the inbox and
/// shows what the feed holds, to those who ask and over streams. It never decides what is said and stores nothing itself. Thread safe.
/// </summary>
internal sealed class DirectLineEndpoints(Inbox inbox, IActivityFeed feed, DirectLineStream stream, DirectLineToken tokens, DirectLineOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Name of this channel.</summary>
    public const string Channel = "directline";

    private const long LargestUpload = 32 << 20;

    private static readonly (string Path, string Allowed)[] _paths =
    [
        ("/conversations", "POST, OPTIONS"),
        ("/tokens/generate", "POST, OPTIONS"),
        ("/tokens/refresh", "POST, OPTIONS"),
        ("/conversations/{id}", "GET, OPTIONS"),
        ("/conversations/{id}/activities", "GET, POST, OPTIONS"),
        ("/conversations/{id}/stream", "GET, OPTIONS"),
        ("/conversations/{id}/upload", "POST, OPTIONS"),
    ];

    private readonly PartitionedRateLimiter<string> _newConversations = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.NewConversationsBurst,
            TokensPerPeriod = options.NewConversationsPerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>Maps the paths.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v3/directline");
        group.AllowAnyOrigin();
        group.MapPost("/conversations", StartAsync);
        group.MapPost("/tokens/generate", GenerateAsync);
        group.MapPost("/tokens/refresh", RefreshAsync);
        group.MapGet("/conversations/{id}", ReconnectAsync);
        group.MapGet("/conversations/{id}/activities", ReadAsync);
        group.MapPost("/conversations/{id}/activities", PostAsync);
        group.MapMethods("/conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], StreamAsync);
        group.MapPost("/conversations/{id}/upload", UploadAsync);
        foreach (var (path, allowed) in _paths)
        {
            group.Map(path, context =>
            {
                context.Response.Headers.Allow = allowed;
                return DirectLineError.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", $"This path knows {allowed}.");
            });
        }

        group.Map("/{**rest}", context => DirectLineError.WriteAsync(context, StatusCodes.Status404NotFound, "NotFound", "There is no such path."));
    }

    /// <inheritdoc/>
    public void Dispose() => _newConversations.Dispose();

    private async Task StartAsync(HttpContext context)
    {
        var began = context.Request.Headers.Authorization.Count == 0;
        if (await (began ? BeginAsync(context) : AuthorizedAsync(context)) is { } conversation)
        {
            var status = began ? StatusCodes.Status201Created : StatusCodes.Status200OK;
            await OkAsync(context, status, json => DirectLineShape.Write(json, conversation, tokens.Issue(conversation), StreamUrl(context, conversation, 0)));
        }
    }

    private async Task GenerateAsync(HttpContext context)
    {
        if (await (context.Request.Headers.Authorization.Count == 0 ? BeginAsync(context) : AuthorizedAsync(context)) is { } conversation)
        {
            await OkAsync(context, StatusCodes.Status200OK, json => DirectLineShape.Write(json, conversation, tokens.Issue(conversation), null));
        }
    }

    private async Task RefreshAsync(HttpContext context)
    {
        if (await AuthorizedAsync(context) is { } conversation)
        {
            await OkAsync(context, StatusCodes.Status200OK, json => DirectLineShape.Write(json, conversation, tokens.Issue(conversation), null));
        }
    }

    private async Task ReconnectAsync(HttpContext context, string id)
    {
        if (await AuthorizedAsync(context, id) is { } conversation && await WatermarkAsync(context) is { } after)
        {
            await OkAsync(context, StatusCodes.Status200OK, json => DirectLineShape.Write(json, conversation, tokens.Issue(conversation), StreamUrl(context, conversation, after)));
        }
    }

    private async Task ReadAsync(HttpContext context, string id)
    {
        if (await AuthorizedAsync(context, id) is not { } conversation || await WatermarkAsync(context) is not { } after)
        {
            return;
        }

        var key = new ConversationKey(Channel, conversation);
        var page = await feed.ReadAsync(key, after, context.RequestAborted);
        if (page is { AnswerPending: true } && options.HoldMilliseconds > 0)
        {
            await feed.WaitAsync(key, after, TimeSpan.FromMilliseconds(options.HoldMilliseconds), context.RequestAborted);
            page = await feed.ReadAsync(key, after, context.RequestAborted);
        }

        page ??= new FeedPage([], 0, false);
        await OkAsync(context, StatusCodes.Status200OK, json => DirectLineShape.Write(json, conversation, page));
    }

    private async Task StreamAsync(HttpContext context, string id)
    {
        var state = tokens.ReadStream(context.Request.Query["t"], out var conversation);
        if (!await AllowedAsync(context, state, conversation, id) || await WatermarkAsync(context) is not { } after)
        {
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            await DirectLineError.WriteAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "This path is a WebSocket.");
            return;
        }

        await stream.RunAsync(context, new ConversationKey(Channel, conversation), after);
    }

    // Nothing that is not text is kept, so the file is read to its end and thrown away: a picture from a telephone is larger than
    // any other request, and its sender should read the answer.
    private async Task UploadAsync(HttpContext context, string id)
    {
        if (await AuthorizedAsync(context, id) is null)
        {
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestUpload;
        }

        try
        {
            await DrainAsync(context);
            await DirectLineError.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "NotSupported", "Files are not accepted here. Nothing was kept of it.");
        }
        catch (BadHttpRequestException e)
        {
            await DirectLineError.WriteAsync(context, e.StatusCode, "MessageSizeTooBig", "Files are not accepted here. Nothing was kept of it.");
        }
    }

    private async Task PostAsync(HttpContext context, string id)
    {
        if (await AuthorizedAsync(context, id) is not { } conversation || await BodyAsync(context) is not { } incoming)
        {
            return;
        }

        if (incoming.Kind is not { } kind)
        {
            // Typing, unknown events: taken note of, nothing to answer.
            await OkAsync(context, StatusCodes.Status200OK, json => WriteId(json, DirectLineShape.IdOf(conversation, 0)));
            return;
        }

        var activity = new Activity(
            new ConversationKey(Channel, conversation),
            incoming.MessageId ?? Guid.NewGuid().ToString("N"),
            kind,
            new SensitiveText(incoming.Text),
            incoming.Location,
            time.GetUtcNow(),
            incoming.Note);
        var result = await inbox.AcceptAsync(activity, context.RequestAborted);
        if (result.Outcome == AcceptOutcome.Refused)
        {
            await DirectLineError.WriteAsync(context, StatusCodes.Status502BadGateway, "ServiceError", "The message could not be stored. Send it again.");
            return;
        }

        await OkAsync(context, StatusCodes.Status200OK, json => WriteId(json, DirectLineShape.IdOf(conversation, result.Ordinal)));
    }

    private static void WriteId(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteEndObject();
    }

    private async Task<IncomingActivity?> BodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            await DirectLineError.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "BadArgument", "The body must be application/json.");
            return null;
        }

        try
        {
            if (request.ContentLength > options.MostBytes)
            {
                await TooLargeAsync(context);
                return null;
            }

            var reader = request.BodyReader;
            while (true)
            {
                var read = await reader.ReadAsync(context.RequestAborted);
                if (read.Buffer.Length > options.MostBytes)
                {
                    reader.AdvanceTo(read.Buffer.End);
                    await TooLargeAsync(context);
                    return null;
                }

                if (read.IsCompleted)
                {
                    var incoming = await ParseAsync(context, read.Buffer);
                    reader.AdvanceTo(read.Buffer.End);
                    return incoming;
                }

                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException e)
        {
            await DirectLineError.WriteAsync(context, e.StatusCode, "BadArgument", "The body could not be read.");
            return null;
        }
    }

    private static async Task<IncomingActivity?> ParseAsync(HttpContext context, ReadOnlySequence<byte> body)
    {
        IncomingActivity? incoming = null;
        var problem = "The body must be valid JSON.";
        try
        {
            using var document = JsonDocument.Parse(body);
            incoming = IncomingActivity.Parse(document.RootElement, out problem);
        }
        catch (JsonException)
        {
        }

        if (incoming is null)
        {
            await DirectLineError.WriteAsync(context, StatusCodes.Status400BadRequest, "BadArgument", problem);
        }

        return incoming;
    }

    // The rest is read and thrown away first: a client that is still sending would lose the answer with the connection.
    private static async Task TooLargeAsync(HttpContext context)
    {
        await DrainAsync(context);
        await DirectLineError.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too large.");
    }

    private static async Task DrainAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        for (var ended = false; !ended;)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            ended = read.IsCompleted;
            reader.AdvanceTo(read.Buffer.End);
        }
    }

    private async Task<string?> BeginAsync(HttpContext context)
    {
        using var lease = _newConversations.AttemptAcquire(ClientNetwork.Of(context.Connection.RemoteIpAddress));
        if (lease.IsAcquired)
        {
            return DirectLineToken.NewConversation();
        }

        await DirectLineError.WriteAsync(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many new conversations from this address. Try again in a minute.");
        return null;
    }

    private static async Task<int?> WatermarkAsync(HttpContext context)
    {
        var watermark = context.Request.Query["watermark"].ToString();
        var after = 0;
        if (watermark.Length == 0 || int.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            return after;
        }

        await DirectLineError.WriteAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "The watermark must be one this server gave, or absent.");
        return null;
    }

    private string StreamUrl(HttpContext context, string conversation, int after)
    {
        var request = context.Request;
        var scheme = request.IsHttps ? "wss" : "ws";
        return string.Create(CultureInfo.InvariantCulture, $"{scheme}://{request.Host.ToUriComponent()}/v3/directline/conversations/{conversation}/stream?watermark={after}&t={tokens.IssueStream(conversation)}");
    }

    private async Task<string?> AuthorizedAsync(HttpContext context, string? id = null)
    {
        var header = context.Request.Headers.Authorization.ToString();
        const string scheme = "Bearer ";
        var state = tokens.Read(header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null, out var conversation);
        return await AllowedAsync(context, state, conversation, id) ? conversation : null;
    }

    private static async Task<bool> AllowedAsync(HttpContext context, TokenState state, string conversation, string? id)
    {
        switch (state)
        {
            case TokenState.Invalid:
                context.Response.Headers.WWWAuthenticate = "Bearer";
                await DirectLineError.WriteAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "A token of this conversation is needed.");
                return false;
            case TokenState.Expired:
                await DirectLineError.WriteAsync(context, StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");
                return false;
            case TokenState.Valid when id is not null && !string.Equals(id, conversation, StringComparison.Ordinal):
                await DirectLineError.WriteAsync(context, StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");
                return false;
            default:
                return true;
        }
    }

    private static async Task OkAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        write(json);
    }
}
