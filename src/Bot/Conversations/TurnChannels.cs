namespace DvBot.Bot.Conversations;

/// <summary>What turns need to know of channels.</summary>
/// <param name="withNotice">Channels whose first reply also says that a machine answers and what is kept.</param>
public sealed class TurnChannels(IEnumerable<string> withNotice)
{
    private readonly HashSet<string> _withNotice = new(withNotice, StringComparer.Ordinal);

    /// <summary>True if the first reply on this channel carries the notice.</summary>
    public bool GivesNotice(string channel) => _withNotice.Contains(channel);
}
