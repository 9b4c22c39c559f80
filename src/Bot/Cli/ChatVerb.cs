using DvBot.Bot.Channels.Terminal;
using DvBot.Bot.Delivery;
using DvBot.Bot.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace DvBot.Bot.Cli;

/// <summary>A conversation in the terminal: the server's own turn pipeline, on data that are thrown away.</summary>
internal static class ChatVerb
{
    /// <summary>Talks until the input ends.</summary>
    public static async Task<int> RunAsync(string content, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("dvbot-chat-").FullName;
        try
        {
            var options = new BotOptions(Path.Combine(folder, "data"), Path.Combine(folder, "keys"), content, "http://127.0.0.1:0");
            await using var app = BotHost.Build(options, builder => builder.Logging.ClearProviders());
            await app.StartAsync(cancellation);
            var time = app.Services.GetRequiredService<TimeProvider>();
            var door = new TerminalDoor(app.Services.GetRequiredService<Inbox>(), app.Services.GetRequiredService<IActivityFeed>(), input, output, time);
            using var pump = new OutboxPump(app.Services.GetRequiredService<IOutboxStore>(), door, time, NullLogger<OutboxPump>.Instance);
            await door.RunAsync(pump.SendDueAsync, cancellation);
            await app.StopAsync(CancellationToken.None);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
