using System.Text.Json;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Hosting;
using DvBot.Bot.Operators;
using DvBot.Bot.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace DvBot.DeskProcess;

/// <summary>
/// The whole server, whose desk is driven by lines on standard input instead of browsers: something to be killed while acts are
/// under way. An act's answer is written once the desk has said that it is on disk.
/// </summary>
public static class Worker
{
    private static readonly SemaphoreSlim _out = new(1);

    /// <summary>Runs until standard input ends.</summary>
    public static async Task<int> RunAsync(string data, string keys, string url)
    {
        var app = BotHost.Build(new BotOptions(data, keys, BotOptions.DefaultContent, url));
        await using (app)
        {
            await app.StartAsync();
            var desk = app.Services.GetRequiredService<Desk>();
            var store = app.Services.GetRequiredService<IHandoffStore>();
            while (await Console.In.ReadLineAsync() is { } line)
            {
                _ = AnswerAsync(desk, store, JsonSerializer.Deserialize<DeskLine>(line)!);
            }

            await app.StopAsync();
        }

        return 0;
    }

    private static async Task AnswerAsync(Desk desk, IHandoffStore store, DeskLine line)
    {
        var answer = await DoAsync(desk, store, line);
        await _out.WaitAsync();
        try
        {
            await Console.Out.WriteLineAsync("= " + JsonSerializer.Serialize(answer));
            await Console.Out.FlushAsync();
        }
        finally
        {
            _out.Release();
        }
    }

    private static async Task<DeskAnswer> DoAsync(Desk desk, IHandoffStore store, DeskLine line)
    {
        switch (line.Do)
        {
            case "open":
                return new DeskAnswer(line.Number, "Done", [.. store.Open().Select(Shown)]);
            case "life":
                await desk.ShowLifeAsync(line.Operator, line.Operator, takesCases: true, CancellationToken.None);
                return new DeskAnswer(line.Number, "Done", []);
        }

        try
        {
            var outcome = await desk.DoAsync(ActOf(line), CancellationToken.None);
            return new DeskAnswer(line.Number, outcome.Result.ToString(), outcome.Case is { } c ? [Shown(c)] : []);
        }
        catch (IOException)
        {
            return new DeskAnswer(line.Number, "Failed", []);
        }
    }

    private static DeskAct ActOf(DeskLine line) => line.Do switch
    {
        "take" => new TakeCase(line.Case, line.Operator),
        "reply" => new SendReply(line.Case, line.Operator, line.Claim, line.Message, new(line.Text)),
        "note" => new WriteNote(line.Case, line.Operator, line.Claim, new(line.Text)),
        "give" => new GiveBack(line.Case, line.Operator, line.Claim),
        "close" => new CloseCase(line.Case, line.Operator, line.Claim, Dispositions.Informed, DangerLevel.None, LowerReasons.SafeNow, line.Seen),
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Do, "Expected: take, reply, note, give or close."),
    };

    private static OpenCase Shown(HandoffCase c) => new(c.Id, c.State == HandoffState.Claimed, c.Claim?.Operator ?? Guid.Empty, c.ClaimNumber, c.WroteAt);
}
