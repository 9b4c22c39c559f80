using DvBot.Bot.Hosting;
using DvBot.Bot.Operators;

namespace DvBot.Bot.Cli;

/// <summary>The server.</summary>
internal static class ServeVerb
{
    /// <summary>Runs until it is told to stop.</summary>
    public static async Task<int> RunAsync(BotOptions options, CancellationToken cancellation)
    {
        await using var app = BotHost.Build(options);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            throw new StartException($"The server cannot listen on {options.Urls}: {e.Message}. Expected: a free address (--urls).");
        }

        foreach (var url in app.Urls)
        {
            Console.WriteLine($"Web chat: {url}/");
            Console.WriteLine($"Operator console: {url}{OperatorPaths.Root}");
        }

        if (app.Services.GetRequiredService<FirstAccountLink>().Renew() is { } token)
        {
            var hours = app.Services.GetRequiredService<OperatorOptions>().LinkHours;
            Console.WriteLine($"First account (works once, {hours} hours): {app.Services.GetRequiredService<DeskAddress>().Link($"{OperatorPaths.FirstAccount}/{token}")}");
        }

        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
