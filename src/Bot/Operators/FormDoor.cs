using System.Threading.RateLimiting;
using DvBot.Bot.Activities;
using Microsoft.AspNetCore.Antiforgery;

namespace DvBot.Bot.Operators;

/// <summary>Guards the console's forms: they must come from the console's own page, and from one address only so many a minute. Thread safe.</summary>
internal sealed class FormDoor(IAntiforgery antiforgery, OperatorOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.TriesPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.TriesPerMinute,
            QueueLimit = 0,
            AutoReplenishment = true,
        }));

    /// <summary>Refuses a form that was not made for this browser by this server.</summary>
    public async ValueTask<object?> OwnFormAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await IsOwnAsync(context.HttpContext)
            ? await next(context)
            : Results.Problem("The form is not from this page, too old or not readable: open the page again.", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Refuses too many tries from one address.</summary>
    public async ValueTask<object?> NotTooOftenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _tries.AttemptAcquire(ClientNetwork.Of(context.HttpContext.Connection.RemoteIpAddress));
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        context.HttpContext.Response.Headers.RetryAfter = "60";
        return Results.Problem("Too many tries from this address: wait a minute.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    private async ValueTask<bool> IsOwnAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (Exception e) when (e is AntiforgeryValidationException or BadHttpRequestException or InvalidDataException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _tries.Dispose();
}
