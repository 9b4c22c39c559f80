using DvBot.Bot.Storage.LiteDb;

namespace DvBot.Bot.Hosting;

/// <summary>Probes: is the process alive, can it take messages.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live\n"));
        routes.MapGet("/health/ready", (LiteDbStore store) => store.Broken
            ? Results.Problem("The store cannot be written at the moment.", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready\n"));
    }
}
