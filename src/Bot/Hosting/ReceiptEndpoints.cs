using System.Threading.RateLimiting;
using DvBot.Bot.Activities;
using DvBot.Bot.Privacy;

namespace DvBot.Bot.Hosting;

/// <summary>Checks a receipt code: are the words of a conversation still kept?</summary>
internal static class ReceiptEndpoints
{
    private const int TriesPerMinute = 30;

    private sealed record Asked(string? Code);

    /// <summary>Maps <c>POST /receipts</c>; at most 30 checks a minute from one address.</summary>
    public static void MapReceipts(this WebApplication app)
    {
        var tries = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetFixedWindowLimiter(ClientNetwork.Of(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = TriesPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
        app.Lifetime.ApplicationStopped.Register(tries.Dispose);
        app.MapPost("/receipts", (Asked asked, ReceiptCode codes, IReceiptStore store, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            using var lease = tries.AttemptAcquire(context);
            if (!lease.IsAcquired)
            {
                context.Response.Headers.RetryAfter = "60";
                return Results.Problem("Too many checks from this address: wait a minute.", statusCode: StatusCodes.Status429TooManyRequests);
            }

            return codes.Read(asked.Code) is not { } conversation
                ? Results.Problem("This is not a code that this server gave. Expected: 20 letters and digits in four groups.", statusCode: StatusCodes.Status404NotFound)
                : store.KeptUntil(conversation) is { } until
                    ? Results.Json(new { state = "kept", until = until.UtcDateTime })
                    : Results.Json(new { state = "destroyed" });
        });
    }
}
