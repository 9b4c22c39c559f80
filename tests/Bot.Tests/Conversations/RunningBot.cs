using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Delivery;
using DvBot.Bot.Handoff;
using DvBot.Bot.Hosting;
using DvBot.Bot.Schedule;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>
/// The whole server in this process, on a data folder of its own, with a clock that tests move: the same rooms, store and door
/// as the main job, only without a socket.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dvbot-test-").FullName;
    private readonly ContentHolder _content;
    private WebApplication _app;

    private RunningBot(ContentHolder content, DateTimeOffset clock)
    {
        _content = content;
        Clock = new FakeTimeProvider(clock.ToUniversalTime());
        _app = Build();
    }

    /// <summary>Its clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Cases that wait.</summary>
    public IReadOnlyList<HandoffCase> Waiting => Services.GetRequiredService<HandoffQueue>().InOrder();

    /// <summary>Cases that are not closed.</summary>
    public IReadOnlyList<HandoffCase> Open => Services.GetRequiredService<IHandoffStore>().Open();

    /// <summary>Its transcripts.</summary>
    public ITranscriptReader Transcripts => Services.GetRequiredService<ITranscriptReader>();

    /// <summary>Starts one.</summary>
    public static async Task<RunningBot> StartAsync(DateTimeOffset clock, ContentHolder? content = null)
    {
        var bot = new RunningBot(content ?? RealContent.Holder, clock);
        await bot._app.StartAsync();
        return bot;
    }

    /// <summary>A client of its door.</summary>
    public HttpClient Client() => _app.GetTestClient();

    /// <summary>Moves the clock and does what became due.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        Clock.Advance(span);
        await Services.GetServices<IHostedService>().OfType<DueWorkPump>().Single().DoDueAsync(CancellationToken.None);
        await TurnsTakenAsync();
    }

    /// <summary>Waits until everything that was accepted has had its turn.</summary>
    public async Task TurnsTakenAsync()
    {
        foreach (var key in Services.GetRequiredService<IInboxStore>().Unanswered())
        {
            await Services.GetRequiredService<IActivityFeed>().WaitAsync(key, -1, TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Stops it and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = Build();
        await _app.StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private WebApplication Build() => BotHost.Build(
        new BotOptions(Path.Combine(_folder, "data"), Path.Combine(_folder, "keys"), Repository.Content, "http://localhost"),
        builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Clock);
        },
        _content);
}
