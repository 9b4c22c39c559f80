namespace DvBot.Bot.Hosting;

/// <summary>The residents' page: static, of this host only, never stored by the browser.</summary>
internal static class WebChat
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly (string Path, string File, string Type)[] _files =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/chat.css", "chat.css", "text/css; charset=utf-8"),
        ("/chat.js", "chat.js", "text/javascript; charset=utf-8"),
        ("/favicon.ico", "favicon.svg", "image/svg+xml"),
    ];

    /// <summary>Maps the page and its parts.</summary>
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, file, type) in _files)
        {
            var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", file));
            routes.MapGet(path, context =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.CacheControl = "no-store";
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                context.Response.ContentType = type;
                return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
            });
        }
    }
}
