using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Content;

namespace DvBot.Bot.Conversations;

/// <summary>
/// Decides the turn of what the desk or the clock brings into a conversation: pure, like the director. An operator's words are
/// said as they are; the bot itself speaks only where the contracts let it (who speaks when).
/// </summary>
internal static class DeskTurn
{
    /// <summary>Intent of her message that an operator was shown and the bot does not answer.</summary>
    public const string Held = "nguoi-truc-doc";

    /// <summary>Intent of an operator's own words.</summary>
    public const string Spoken = "nguoi-truc-viet";

    private const string Quiet = "ban-truc";
    private static readonly TimeSpan _recent = TimeSpan.FromMinutes(3);

    /// <summary>Decides.</summary>
    public static TurnOutcome Decide(ConversationState before, Activity activity, ContentPack content, DateTimeOffset now, Surroundings around)
    {
        var state = before with { Turns = before.Turns + 1 };
        return activity.Kind switch
        {
            ActivityKind.OperatorText => Outcome(
                Spoke(state),
                Spoken,
                [new Reply(activity.Text, []) { Author = ReplyAuthor.Operator }]),
            ActivityKind.LevelLowered => Outcome(Lowered(state, activity.Mark?.Level) with { OwedCard = null }, Quiet, []),
            ActivityKind.CaseClosed => Outcome(
                Lowered(state, activity.Mark?.Level) with
                {
                    CaseId = null,
                    CaseOpenedAt = null,
                    OwedCard = null,
                    ConsentToRead = null,
                    CallBackAsked = false,
                    Pending = PendingQuestion.None,
                    FlowStep = null,
                    Offered = [],
                },
                Quiet,
                []),
            ActivityKind.CardDue => Card(state, content, around.Held),
            _ => ClaimEnded(state, content, now, around),
        };
    }

    // What the bot had asked is no longer what she answers, but for what only the bot can do: deleting, and whether to let read.
    private static ConversationState Spoke(ConversationState state)
    {
        var stays = state.Pending is PendingQuestion.ConfirmDelete or PendingQuestion.ConsentToRead;
        return state with
        {
            Pending = stays ? state.Pending : PendingQuestion.None,
            Offered = stays ? state.Offered : [],
            FlowStep = null,
            OwedCard = null,
            LastReply = null,
            LastReplyTimes = 0,
        };
    }

    // She rose to imminent while an operator held the case and said nothing: the card, marked as the machine's.
    private static TurnOutcome Card(ConversationState state, ContentPack content, bool held)
    {
        var card = state.OwedCard;
        state = state with { OwedCard = null };
        if (card is null || Words(content, card) is not { } text)
        {
            return Outcome(state, Quiet, []);
        }

        var mark = held && Words(content, ReplyIds.MachineSays) is { } says ? says + " " : "";
        return Outcome(state with { Pending = PendingQuestion.AfterCard }, card, [Reply.Of(mark + AddressForm.For(state.SelfForm).Fill(text))]);
    }

    // Nothing is said unasked, unless she said that it is safe to write, wrote just now and has no answer yet.
    private static TurnOutcome ClaimEnded(ConversationState state, ContentPack content, DateTimeOffset now, Surroundings around)
    {
        if (state.OwedCard is not null)
        {
            return Card(state, content, held: false);
        }

        var waits = !around.Held && around.Unanswered && state.SafeToWrite == true && state.LastActivityAt is { } last && now - last <= _recent;
        return waits && Words(content, around.OnDuty ? ReplyIds.ClaimEnded + ReplyIds.OnDuty : ReplyIds.ClaimEnded) is { } text
            ? Outcome(state, ReplyIds.ClaimEnded, [Reply.Of(AddressForm.For(state.SelfForm).Fill(text))])
            : Outcome(state, Quiet, []);
    }

    private static ConversationState Lowered(ConversationState state, int? level) =>
        level is { } l && l < (int)state.Level ? state with { Level = (DangerLevel)l } : state;

    private static string? Words(ContentPack content, string id) =>
        content.Replies.TryGetValue(id, out var named) && named.Variants.Count > 0 ? named.Variants[0].Text : null;

    private static TurnOutcome Outcome(ConversationState state, string intent, IReadOnlyList<Reply> replies) => new(
        state,
        replies,
        new TurnReading(intent, 1, false, [], state.Level, [], "", null, null, null, state.CaseId is not null),
        null,
        Erasure.None,
        null);
}
