using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Operators;
using Microsoft.Extensions.DependencyInjection;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>An operator at the desk of a running bot, whose console shows signs of life for as long as the operator stays.</summary>
internal sealed class Attendant(RunningBot bot)
{
    private readonly Guid _id = Guid.NewGuid();
    private HandoffCase? _case;

    private Desk Desk => bot.Services.GetRequiredService<Desk>();

    /// <summary>Time passes at the desk.</summary>
    public async Task StayAsync(TimeSpan span)
    {
        for (var left = span; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(5))
        {
            await Desk.ShowLifeAsync(_id, _id, takesCases: true, CancellationToken.None);
            await bot.PassAsync(left < TimeSpan.FromSeconds(5) ? left : TimeSpan.FromSeconds(5));
        }

        await Desk.ShowLifeAsync(_id, _id, takesCases: true, CancellationToken.None);
    }

    /// <summary>Gets up.</summary>
    public void Leave() => Desk.Leave(_id, _id);

    /// <summary>Takes the case at the head of the queue.</summary>
    public Task<DeskResult> TakeAsync() => DoAsync(new TakeCase(bot.Waiting[0].Id, _id));

    /// <summary>Writes.</summary>
    public Task<DeskResult> WriteAsync(string text) => DoAsync(new SendReply(_case!.Id, _id, _case.ClaimNumber, Guid.NewGuid(), new(text)));

    /// <summary>Gives the case back.</summary>
    public Task<DeskResult> GiveBackAsync() => DoAsync(new GiveBack(_case!.Id, _id, _case.ClaimNumber));

    /// <summary>Closes the case: disposition, level from now on, why it sinks.</summary>
    public Task<DeskResult> CloseAsync(string how)
    {
        var parts = how.Split(',', StringSplitOptions.TrimEntries);
        var level = LevelCodes.All.Single(l => l.Code == parts[1]).Level;
        var now = bot.Open.Single(c => c.Id == _case!.Id);
        return DoAsync(new CloseCase(now.Id, _id, now.ClaimNumber, parts[0], level, parts.Length > 2 ? parts[2] : null, now.WroteAt));
    }

    private async Task<DeskResult> DoAsync(DeskAct act)
    {
        var outcome = await Desk.DoAsync(act, CancellationToken.None);
        _case = outcome.Case ?? _case;
        await bot.TurnsTakenAsync();
        return outcome.Result;
    }
}
