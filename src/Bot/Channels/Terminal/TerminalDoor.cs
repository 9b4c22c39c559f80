using DvBot.Bot.Activities;
using DvBot.Bot.Delivery;

namespace DvBot.Bot.Channels.Terminal;

/// <summary>
/// The terminal as a channel: lines typed are activities, replies are printed. A door that pushes, so it also exercises the
/// outbox. One conversation at a time; not thread safe beyond that.
/// </summary>
internal sealed class TerminalDoor(Inbox inbox, IActivityFeed feed, TextReader input, TextWriter output, TimeProvider time) : IChannelSender
{
    /// <summary>Name of this channel.</summary>
    public const string ChannelName = "terminal";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly ConversationKey _key = new(ChannelName, Guid.NewGuid().ToString("N"));

    /// <inheritdoc/>
    public string Channel => ChannelName;

    /// <inheritdoc/>
    public async Task<DeliveryAttempt> SendAsync(ConversationKey key, Reply reply, CancellationToken cancellation)
    {
        await output.WriteLineAsync(reply.Text.Reveal().AsMemory(), cancellation);
        for (var i = 0; i < reply.Choices.Count; i++)
        {
            await output.WriteLineAsync($"  {i + 1}. {reply.Choices[i].Title}".AsMemory(), cancellation);
        }

        await output.WriteLineAsync();
        await output.FlushAsync(cancellation);
        return DeliveryAttempt.Sent;
    }

    /// <summary>Talks until the input ends.</summary>
    /// <param name="sendDue">Sends what the outbox holds.</param>
    /// <param name="cancellation">Ends the talk.</param>
    public async Task RunAsync(Func<CancellationToken, Task> sendDue, CancellationToken cancellation)
    {
        await AcceptAsync(ActivityKind.Start, "", sendDue, cancellation);
        while (await PromptAsync(cancellation) is { } line)
        {
            if (line.Length > 0)
            {
                await AcceptAsync(ActivityKind.Text, line, sendDue, cancellation);
            }
        }
    }

    private async Task<string?> PromptAsync(CancellationToken cancellation)
    {
        await output.WriteAsync("> ".AsMemory(), cancellation);
        await output.FlushAsync(cancellation);
        return await input.ReadLineAsync(cancellation);
    }

    private async Task AcceptAsync(ActivityKind kind, string text, Func<CancellationToken, Task> sendDue, CancellationToken cancellation)
    {
        var activity = new Activity(_key, Guid.NewGuid().ToString("N"), kind, new SensitiveText(text), null, time.GetUtcNow(), null);
        var result = await inbox.AcceptAsync(activity, cancellation);
        if (result.Outcome == AcceptOutcome.Accepted)
        {
            await feed.WaitAsync(_key, result.Ordinal, _patience, cancellation);
            await sendDue(cancellation);
        }
        else
        {
            await output.WriteLineAsync("Tin chưa lưu được, hãy gửi lại.".AsMemory(), cancellation);
        }
    }
}
