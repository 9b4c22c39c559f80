using DvBot.Bot.Privacy;

namespace DvBot.Bot.Hosting;

/// <summary>Checks a receipt: are the words of a conversation still kept?</summary>
internal static class ReceiptEndpoints
{
    private sealed record Asked(string? Code);

    /// <summary>Maps <c>POST /receipts</c>.</summary>
    public static void MapReceipts(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/receipts", (Asked asked, ReceiptCode codes, IReceiptStore store, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return codes.Read(asked.Code) is not { } conversation
                ? Results.Problem("This is not a code that this server gave. Expected: 20 letters and digits in four groups.", statusCode: StatusCodes.Status404NotFound)
                : store.KeptUntil(conversation) is { } until
                    ? Results.Json(new { state = "kept", until = until.UtcDateTime })
                    : Results.Json(new { state = "destroyed" });
        });
}
