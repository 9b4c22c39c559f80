using DvBot.DeskProcess;

namespace DvBot.Bot.Tests.Durability.Desk;

/// <summary>
/// An operator who takes a case, writes, notes, gives back or closes, without a pause. What was not acknowledged is tried again,
/// under the same name, until it is known.
/// </summary>
internal sealed class SimulatedOperator(Func<DeskServer?> server, DeskRecord record, Random random)
{
    private readonly Guid _id = Guid.NewGuid();

    /// <summary>Acts that were acknowledged.</summary>
    public int Acts { get; private set; }

    /// <summary>Takes that another operator was faster with.</summary>
    public int Beaten { get; private set; }

    /// <summary>Works until told to stop; what is under way is finished.</summary>
    public async Task WorkAsync(Func<bool> enough, CancellationToken cancellation)
    {
        while (!enough())
        {
            cancellation.ThrowIfCancellationRequested();
            if (await AskAsync(Line("life")) is null || await AskAsync(Line("open")) is not { } open)
            {
                await PauseAsync(cancellation);
                continue;
            }

            var waiting = open.Cases.Where(c => !c.Held).ToArray();
            var mine = open.Cases.FirstOrDefault(c => c.Operator == _id);
            if (mine is null && waiting.Length == 0)
            {
                await PauseAsync(cancellation);
                continue;
            }

            if ((mine ?? await TakeAsync(waiting[random.Next(Math.Min(2, waiting.Length))])) is { } held)
            {
                record.Holds(held.Id, held.Claim, _id);
                await HoldAsync(held, cancellation);
            }
        }
    }

    private async Task<OpenCase?> TakeAsync(OpenCase waiting)
    {
        var answer = await AskAsync(Line("take") with { Case = waiting.Id });
        Beaten += answer?.Result == "Taken" ? 1 : 0;
        return answer is { Result: "Done", Cases: [var taken] } ? taken : null;
    }

    private async Task HoldAsync(OpenCase held, CancellationToken cancellation)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            if (!await SayAsync(held, cancellation))
            {
                return;
            }
        }

        if (random.Next(4) == 0)
        {
            await AskAsync(Line("note", held) with { Text = "ghi chú" });
        }

        if (random.Next(3) == 0)
        {
            await AskAsync(Line("give", held));
            return;
        }

        var answer = await AskAsync(Line("close", held) with { Seen = DateTimeOffset.MaxValue });
        if (answer?.Result == "Done")
        {
            record.ClosedIt(held.Id);
        }
    }

    // True when it was said.
    private async Task<bool> SayAsync(OpenCase held, CancellationToken cancellation)
    {
        var message = Guid.NewGuid();
        var line = Line("reply", held) with { Message = message, Text = $"người trực viết {message:N}" };
        record.Saying(message, line.Text);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var answer = await AskAsync(line);
            switch (answer?.Result)
            {
                case "Done":
                    record.SaidIt(message, line.Text);
                    record.Holds(held.Id, held.Claim, _id);
                    return true;
                case null or "Failed":
                    await PauseAsync(cancellation);
                    break;
                default:
                    return false;
            }
        }
    }

    private async Task<DeskAnswer?> AskAsync(DeskLine line)
    {
        var answer = server() is { } s ? await s.AskAsync(line) : null;
        Acts += answer is not null && DeskServer.IsAct(line) ? 1 : 0;
        return answer;
    }

    private DeskLine Line(string what, OpenCase? held = null) => new(0, what, _id, held?.Id ?? Guid.Empty, held?.Claim ?? 0, Guid.Empty, "", null);

    private static Task PauseAsync(CancellationToken cancellation) => Task.Delay(20, cancellation);
}
