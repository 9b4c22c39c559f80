using DvBot.Bot.Conversations.Transcripts;

namespace DvBot.Bot.Hosting.Embedded;

/// <summary>
/// Reads every transcript row in pages, over and over, and keeps nothing: the reader beside which the benchmark measures turns.
/// Runs only when <c>Bench:ReadTranscripts</c> is set; it never is in service.
/// </summary>
internal sealed class TranscriptReading(ITranscriptReader transcripts) : BackgroundService
{
    /// <summary>The setting that turns it on.</summary>
    public const string Setting = "Bench:ReadTranscripts";

    private const int Page = 64;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var row = 0L;
            for (var page = await transcripts.ReadPageAsync(row, Page, stoppingToken); page.Count > 0; page = await transcripts.ReadPageAsync(row, Page, stoppingToken))
            {
                row = page[^1].Row;
            }

            await Task.Delay(_pause, stoppingToken);
        }
    }
}
