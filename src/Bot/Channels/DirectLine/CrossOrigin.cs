namespace DvBot.Bot.Channels.DirectLine;

/// <summary>
/// Lets pages of any origin use this door (channels: Direct Line, 5.2). That is safe because a browser adds nothing of its own to such
/// a request: what it may do rests on a bearer token that the foreign page would have to know already, never on a cookie or a log-in.
/// </summary>
internal static class CrossOrigin
{
    /// <summary>Adds the headers to every answer of a group, and answers preflights.</summary>
    public static void AllowAnyOrigin(this RouteGroupBuilder group) => ((IEndpointConventionBuilder)group).Add(endpoint =>
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "Retry-After";
            if (!HttpMethods.IsOptions(context.Request.Method))
            {
                return next(context);
            }

            headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
            headers.AccessControlMaxAge = "7200";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };
    });
}
