using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace DvBot.Bot.Operators;

/// <summary>Whatever lies under the console's paths, mapped or not, is for those who are signed in, unless it says that it is for everybody.</summary>
internal static class ConsoleGate
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds headers and gate; after authentication and authorization.</summary>
    public static IApplicationBuilder UseConsoleGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!IsConsole(context.Request.Path))
        {
            await next(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null && context.User.Identity?.IsAuthenticated != true)
        {
            await context.ChallengeAsync();
            return;
        }

        await next(context);
    });

    /// <summary>Adds the headers of the console; before authentication, so that refusals carry them, too.</summary>
    public static IApplicationBuilder UseConsoleHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsConsole(context.Request.Path))
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            context.Response.OnStarting(static state =>
            {
                ((HttpResponse)state).Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            }, context.Response);
        }

        return next(context);
    });

    private static bool IsConsole(PathString path) =>
        path.StartsWithSegments(OperatorPaths.Root, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(OperatorPaths.Circuits, StringComparison.OrdinalIgnoreCase);
}
