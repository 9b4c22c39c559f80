using Microsoft.Extensions.FileProviders;

namespace DvBot.Bot.Hosting;

/// <summary>Scripts and styles of the console, from the files beside the program; nothing else is served from there this way.</summary>
internal static class ConsoleFiles
{
    /// <summary>Serves <c>/_framework</c> and <c>/_content</c>.</summary>
    public static void UseConsoleFiles(this IApplicationBuilder app)
    {
        foreach (var path in new[] { "/_framework", "/_content" })
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = path,
                FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot" + path)),
                OnPrepareResponse = c =>
                {
                    var headers = c.Context.Response.Headers;
                    headers.CacheControl = "no-cache";
                    headers.XContentTypeOptions = "nosniff";
                    headers["Referrer-Policy"] = "no-referrer";
                },
            });
        }
    }
}
