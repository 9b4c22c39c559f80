using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Threading.RateLimiting;
using DvBot.Bot.Activities;
using DvBot.Bot.Delivery;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>
/// The Direct Line 3.0 door over REST (channels: Direct Line, 5.1 and 5.2). Owns tokens and wire shapes; hands activities to the
/// inbox and shows what the feed holds. It never decides what is said and stores nothing itself. Thread safe.
/// </summary>
internal sealed class DirectLineEndpoints(Inbox inbox, IActivityFeed feed, DirectLineToken tokens, DirectLineOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Name of this channel.</summary>
    public const string Channel = "directline";

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
        group.MapPost("/conversations", StartAsync);
        group.MapPost("/tokens/refresh", RefreshAsync);
        group.MapGet("/conversations/{id}", ReconnectAsync);
        group.MapGet("/conversations/{id}/activities", ReadAsync);
        group.MapPost("/conversations/{id}/activities", PostAsync);
        group.Map("/{**rest}", context => DirectLineError.WriteAsync(context, StatusCodes.Status404NotFound, "NotFound", "There is no such path."));
    }

    /// <inheritdoc/>
    public void Dispose() => _newConversations.Dispose();

    private async Task StartAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            if (await AuthorizedAsync(context) is { } existing)
            {
                await OkAsync(context, StatusCodes.Status200OK, json => DirectLineShape.Write(json, existing, tokens.Issue(existing)));
            }

            return;
        }

        using var lease = _newConversations.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!lease.IsAcquired)
        {
            await DirectLineError.WriteAsync(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many new conversations from this address. Try again in a minute.");
            return;
        }

        var conversation = DirectLineToken.NewConversation();
        await OkAsync(context, StatusCodes.Status201Created, json => DirectLineShape.Write(json, conversation, tokens.Issue(conversation)));
    }

    private async Task RefreshAsync(HttpContext context)
    {
        if (await AuthorizedAsync(context) is { } conversation)
        {
            await OkAsync(context, StatusCodes.Status200OK, json => DirectLineShape.Write(json, conversation, tokens.Issue(conversation)));
        }
    }

    private async Task ReconnectAsync(HttpContext context, string id)
    {
        if (await AuthorizedAsync(context, id) is { } conversation)
        {
            await OkAsync(context, StatusCodes.Status200OK, json => DirectLineShape.Write(json, conversation, tokens.Issue(conversation)));
        }
    }

    private async Task ReadAsync(HttpContext context, string id)
    {
        if (await AuthorizedAsync(context, id) is not { } conversation)
        {
            return;
        }

        var watermark = context.Request.Query["watermark"].ToString();
        var after = 0;
        if (watermark.Length > 0 && !int.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            await DirectLineError.WriteAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "The watermark must be one this server gave, or absent.");
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
        var reader = context.Request.BodyReader;
        for (var ended = false; !ended;)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            ended = read.IsCompleted;
            reader.AdvanceTo(read.Buffer.End);
        }

        await DirectLineError.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too large.");
    }

    private async Task<string?> AuthorizedAsync(HttpContext context, string? id = null)
    {
        var header = context.Request.Headers.Authorization.ToString();
        const string scheme = "Bearer ";
        var state = tokens.Read(header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null, out var conversation);
        switch (state)
        {
            case TokenState.Invalid:
                context.Response.Headers.WWWAuthenticate = "Bearer";
                await DirectLineError.WriteAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "A token of this conversation is needed.");
                return null;
            case TokenState.Expired:
                await DirectLineError.WriteAsync(context, StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");
                return null;
            case TokenState.Valid when id is not null && !string.Equals(id, conversation, StringComparison.Ordinal):
                await DirectLineError.WriteAsync(context, StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");
                return null;
            default:
                return conversation;
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
