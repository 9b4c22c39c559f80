using DvBot.Bot.Channels.DirectLine;
using DvBot.Bot.Conversations;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Hosting.Embedded;
using DvBot.Bot.Operators;
using DvBot.Bot.Privacy;
using DvBot.Bot.Storage.LiteDb;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OpenTelemetry.Metrics;

namespace DvBot.Bot.Hosting;

/// <summary>Puts a server together: each room once, in the order a message meets it.</summary>
internal static class BotHost
{
    /// <summary>Builds a server. Dispose it to give the data folder back.</summary>
    /// <param name="options">How it is started.</param>
    /// <param name="change">Changes before building, for tests (a clock, another port).</param>
    /// <param name="content">Content already read, for tests that start many servers; null reads it.</param>
    /// <exception cref="StartException">It cannot start.</exception>
    /// <exception cref="RightsException">The file of rights cannot be used.</exception>
    /// <exception cref="Privacy.MasterKeyException">Data exist and their key does not.</exception>
    public static WebApplication Build(BotOptions options, Action<WebApplicationBuilder>? change = null, ContentHolder? content = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 4 << 20;
        });
        Quieten(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        change?.Invoke(builder);

        var settings = ServerSettings.Read(builder.Configuration);
        var rights = Rights.Load(Rights.DefaultPath);
        content ??= ContentHolder.Load(options.ContentDirectory, builder.Configuration.GetValue("Understanding:Enabled", true));
        var folder = DataFolder.Take(options.DataDirectory);
        try
        {
            var master = folder.LoadKey(options.KeyDirectory, options.PlainFields);
            builder.Services
                .AddProblemDetails(p => p.CustomizeProblemDetails = c => c.ProblemDetails.Extensions.Remove("exception"))
                .AddDirectLine(builder.Configuration)
                .AddDelivery()
                .AddEmbedded(folder, master, builder.Configuration)
                .AddConversations(content)
                .AddHandoff()
                .AddDueWork()
                .AddAccounts(rights, settings.Operators)
                .AddConsole(settings.Operators, options.KeyDirectory)
                .AddSingleton(s => new DeskAddress(settings.PublicUrl, () => s.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()))
                .AddHostedService<LocalSocket>()
                .AddMetrics()
                .AddOpenTelemetry().WithMetrics(m => m.AddMeter(TurnMetrics.MeterName).AddPrometheusExporter(p => p.ScrapeResponseCacheDurationMilliseconds = 0));
            var app = builder.Build();
            app.Services.GetRequiredService<LiteDbStore>();
            app.Services.GetRequiredService<HandoffMetrics>();
            app.UseKnownProxies(settings.Proxy);
            app.UseExceptionHandler();
            app.UseStatusCodePages();
            app.UseWebSockets();
            app.UseHttpsOutside(settings.Https);
            app.UseConsoleFiles();
            app.UseConsoleHeaders();
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.UseConsoleGate();
            app.UseAntiforgery();
            app.MapWebChat();
            app.MapDirectLine();
            app.MapReceipts();
            app.MapOperators();
            app.MapHealth();
            app.MapPrometheusScrapingEndpoint("/metrics");
            return app;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    // Requests carry tokens and words. Whatever level the settings ask for, nothing of the web server's own talk is logged but errors.
    private static void Quieten(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(c => c.SingleLine = true);
        builder.Services.PostConfigure<LoggerFilterOptions>(o =>
        {
            o.Rules.Clear();
            o.Rules.Add(new LoggerFilterRule(null, null, null, (_, category, level) => level >= (IsOurs(category) ? LogLevel.Information : LogLevel.Error)));
        });
    }

    private static bool IsOurs(string? category) =>
        category is not null && (category.StartsWith("DvBot", StringComparison.Ordinal) || category.StartsWith("Microsoft.Hosting.Lifetime", StringComparison.Ordinal));

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<InboxMetrics>()
        .AddSingleton<Inbox>()
        .AddSingleton<InboxPump>()
        .AddHostedService(s => s.GetRequiredService<InboxPump>());

    private static IServiceCollection AddConversations(this IServiceCollection services, ContentHolder content) => services
        .AddSingleton(content)
        .AddSingleton<Func<TurnMaker>>(() => content.Maker)
        .AddSingleton(new TurnChannels([DirectLineEndpoints.Channel]))
        .AddSingleton<TurnMetrics>()
        .AddSingleton<Func<long, string?>>(s => s.GetRequiredService<ReceiptCode>().Of)
        .AddSingleton(s => new ReceiptCode(s.GetRequiredService<MasterKey>()))
        .AddSingleton<DutyRoster>()
        .AddSingleton<Desk>()
        .AddSingleton<IDuty>(s => s.GetRequiredService<DutyRoster>())
        .AddSingleton<TurnRunner>();

    private static IServiceCollection AddHandoff(this IServiceCollection services) => services
        .AddSingleton<HandoffQueue>()
        .AddSingleton<HandoffMetrics>();
}
