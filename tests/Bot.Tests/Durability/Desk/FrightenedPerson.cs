namespace DvBot.Bot.Tests.Durability.Desk;

/// <summary>Somebody who cries for help, and again after each closing; sends again what was not acknowledged.</summary>
internal sealed class FrightenedPerson(DirectLineClient client, Random random)
{
    private Talk? _talk;
    private int _number;

    /// <summary>Messages acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Writes until told to stop.</summary>
    public async Task WriteAsync(Func<bool> enough, CancellationToken cancellation)
    {
        while (!enough() || _talk is null)
        {
            await TryAsync(async () => _talk ??= await client.BeginAsync(cancellation), cancellation);
            if (_talk is { } talk)
            {
                var id = $"m{++_number}";
                var text = _number % 5 == 1 ? "chong dang bop co em" : random.Next(3) == 0 ? "con ai o do ko" : "em so qua";
                while (!await TryAsync(() => client.SayAsync(talk, text, id, cancellation), cancellation))
                {
                }

                Acknowledged++;
            }

            await Task.Delay(random.Next(50, 400), cancellation);
        }
    }

    /// <summary>The whole conversation, once everything is answered.</summary>
    public async Task<IReadOnlyList<ShownActivity>> ReadAsync(CancellationToken cancellation)
    {
        IReadOnlyList<ShownActivity>? all = null;
        while (!await TryAsync(async () => all = await client.ReadAnsweredAsync(_talk!, Acknowledged, cancellation), cancellation))
        {
        }

        return all!;
    }

    private static async Task<bool> TryAsync(Func<Task> ask, CancellationToken cancellation)
    {
        try
        {
            await ask();
            return true;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(20, cancellation);
            return false;
        }
    }
}
