using DvBot.Bot.Hosting;

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
        }

        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
