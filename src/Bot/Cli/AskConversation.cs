using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;

namespace DvBot.Bot.Cli;

/// <summary>One conversation of <c>ask</c>: the server's turn maker over a state that lives as long as the line.</summary>
internal sealed class AskConversation(TurnMaker maker, DateTimeOffset start)
{
    private const string Channel = "ask";

    private static readonly ConversationKey _key = new(Channel, "ask");

    private ConversationState _state = ConversationState.Fresh;
    private DateTimeOffset _now = start;
    private int _count;

    /// <summary>Takes one turn.</summary>
    /// <param name="text">The words; empty for a shared place.</param>
    /// <param name="location">A shared place; null for words.</param>
    /// <param name="after">Time since the turn before.</param>
    public TurnOutcome Take(string text, GeoPoint? location, TimeSpan after)
    {
        _now += after;
        if (Expired())
        {
            _state = ConversationState.Fresh;
        }

        _count++;
        var activity = new Activity(_key, $"{_count}", location is null ? ActivityKind.Text : ActivityKind.Location, new SensitiveText(text), location, _now, null);
        var outcome = maker.Make(_state, activity, _now, new Guid(_count, 0, 0, new byte[8]), givesNotice: false);
        _state = outcome.State;
        if (outcome.Erasure == Erasure.EndOfSession && _state.Retention == RetentionChoice.Session)
        {
            _state = ConversationState.Fresh;
        }

        _now += TimeSpan.FromSeconds(1);
        return outcome;
    }

    // As the store does: words are kept for a time after the last message; an open case holds that back, but not for ever.
    private bool Expired()
    {
        if (_state.LastActivityAt is not { } last)
        {
            return false;
        }

        var keep = _state.Retention switch
        {
            RetentionChoice.Session => RetentionSpans.Session,
            RetentionChoice.Month => RetentionSpans.Month,
            _ => RetentionSpans.Day,
        };
        var expiry = last + keep;
        if (_state.CaseId is not null && _state.CaseOpenedAt is { } opened && opened + RetentionSpans.LongestHold > expiry)
        {
            expiry = opened + RetentionSpans.LongestHold;
        }

        return _now >= expiry;
    }
}
