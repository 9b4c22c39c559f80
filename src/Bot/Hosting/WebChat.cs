namespace DvBot.Bot.Hosting;

/// <summary>
/// The residents' pages: static, of this host only, never stored by the browser. The chat, the page that tells whether what belongs
/// to a code is still kept, and the one that leaving quickly leads to, which knows nothing of the others.
/// </summary>
internal static class WebChat
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string Html = "text/html; charset=utf-8";
    private const string Css = "text/css; charset=utf-8";
    private const string Script = "text/javascript; charset=utf-8";
    private const string Image = "image/svg+xml";

    private static readonly (string Path, string File, string Type)[] _files =
    [
        ("/", "index.html", Html),
        ("/chat.css", "chat.css", Css),
        ("/leave.js", "leave.js", Script),
        ("/seal.js", "seal.js", Script),
        ("/chat.js", "chat.js", Script),
        ("/favicon.ico", "favicon.svg", Image),
        ("/kiem-tra", "kiem-tra.html", Html),
        ("/kiem-tra.js", "kiem-tra.js", Script),
        ("/mon-ngon", "mon-ngon.html", Html),
        ("/mon.css", "mon.css", Css),
        ("/mon.js", "mon.js", Script),
        ("/mon.svg", "mon.svg", Image),
    ];

    /// <summary>Maps the pages and their parts.</summary>
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, name, type) in _files)
        {
            var file = new WebFile(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", name)), type);
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.CacheControl = "no-store";
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                return file.WriteAsync(context);
            });
        }
    }
}
