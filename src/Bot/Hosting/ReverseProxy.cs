using System.Net;
using DvBot.Bot.Operators;
using Microsoft.AspNetCore.HttpOverrides;

namespace DvBot.Bot.Hosting;

/// <summary>What a server needs that stands behind another web server, or on an open network: the caller's true address, and https.</summary>
internal static class ReverseProxy
{
    private static readonly string[] _inTheClear = ["/health", "/metrics"];

    /// <summary>Believes forwarded headers of known proxies; before anything that looks at address, scheme or host.</summary>
    public static void UseKnownProxies(this IApplicationBuilder app, ReverseProxyOptions options)
    {
        var headers = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        if (options.KnownProxies.Count > 0)
        {
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var known in options.KnownProxies)
            {
                if (IPAddress.TryParse(known, out var address))
                {
                    headers.KnownProxies.Add(address);
                }
                else
                {
                    headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
                }
            }
        }

        app.UseForwardedHeaders(headers);
    }

    /// <summary>Sends callers from other machines to https, and has browsers remember it.</summary>
    public static void UseHttpsOutside(this IApplicationBuilder app, HttpsOptions options) => app.Use((context, next) =>
    {
        if (context.Request.IsHttps)
        {
            if (options.HstsDays > 0 && !LocalRequest.Is(context))
            {
                context.Response.Headers.StrictTransportSecurity = $"max-age={options.HstsDays * 86400L}";
            }

            return next(context);
        }

        // A proxy on this machine that does not say who asks would be sent round in circles.
        var local = context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote);
        if (local || !options.Redirect || Array.Exists(_inTheClear, p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            return next(context);
        }

        var host = options.Port == 443 ? new HostString(context.Request.Host.Host) : new HostString(context.Request.Host.Host, options.Port);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = $"https://{host.ToUriComponent()}{context.Request.PathBase.ToUriComponent()}{context.Request.Path.ToUriComponent()}{context.Request.QueryString.ToUriComponent()}";
        return Task.CompletedTask;
    });
}
