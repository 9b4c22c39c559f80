using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Handoff;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Conversations;

/// <summary>
/// Understand, screen, decide: from what is remembered and what arrived to what is done, for one snapshot of the content. The
/// same function serves the server, <c>ask</c> and the replay of transcripts. Never throws: when something breaks inside,
/// screening still runs on the raw text and the turn ends in a safe reply. Immutable and thread safe.
/// </summary>
public sealed class TurnMaker
{
    private readonly Func<string, string?, DateTime?, Understanding> _read;
    private readonly DangerScreen _screen;
    private readonly Director _director;
    private readonly bool _understands;

    /// <summary>A maker for one snapshot of the content.</summary>
    /// <param name="content">The snapshot.</param>
    /// <param name="screen">Judges danger.</param>
    /// <param name="understands">False only when measuring what understanding costs; screening then runs on the raw text.</param>
    public TurnMaker(ContentPack content, DangerScreen screen, bool understands = true)
        : this(content, screen, new UtteranceReader(content).Read, understands)
    {
    }

    /// <summary>A maker that understands by other means, for tests of what happens when understanding breaks.</summary>
    internal TurnMaker(ContentPack content, DangerScreen screen, Func<string, string?, DateTime?, Understanding> read, bool understands = true)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(screen);
        Content = content;
        _read = read;
        _screen = screen;
        _director = new Director(content);
        _understands = understands;
    }

    /// <summary>The snapshot of the content.</summary>
    public ContentPack Content { get; }

    /// <summary>Decides one turn.</summary>
    /// <param name="state">What the conversation remembers.</param>
    /// <param name="activity">What arrived.</param>
    /// <param name="now">The time of the turn, UTC.</param>
    /// <param name="newCaseId">Id to use if the turn opens a case.</param>
    /// <param name="givesNotice">True on channels whose first reply also says that a machine answers and what is kept.</param>
    /// <param name="around">The desk around it; null when nobody is there.</param>
    public TurnOutcome Make(ConversationState state, Activity activity, DateTimeOffset now, Guid newCaseId, bool givesNotice, Surroundings? around = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(activity);
        around ??= Surroundings.Nobody;
        if (around.CaseGone)
        {
            state = state with { CaseId = null, CaseOpenedAt = null, OwedCard = null };
        }

        if (!activity.Kind.IsFromPerson())
        {
            return DeskTurn.Decide(state, activity, Content, now, around);
        }

        state = AfterSilence(state, now);
        var text = activity.Kind == ActivityKind.Text ? Words.Resolve(state, activity.Text.Reveal()) : "";
        var context = new ScreeningContext(state.Level, state.Reasons, state.Speaker) { Background = state.Background };
        try
        {
            var understanding = text.Length > 0 && _understands ? _read(text, state.LastArticle, VietnamTime.Of(now).DateTime) : null;
            var screening = IsOurs(state, text) ? ScreeningResult.Nothing
                : understanding is not null ? _screen.Assess(understanding, context)
                : text.Length > 0 ? _screen.AssessRaw(text, context)
                : ScreeningResult.Nothing;
            var words = activity.Kind == ActivityKind.Text ? activity with { Text = new SensitiveText(text) } : activity;
            return _director.Decide(new TurnInput(state, words, understanding, screening, now, newCaseId, around, givesNotice));
        }
#pragma warning disable CA1031 // the last line of defence: every turn ends with an answer
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Broken(state, text, context, now, newCaseId, around, e);
        }
    }

    // A tapped question of an article ("Doạ giết có phải là tội không?") is our wording, not what happened to her; and what is
    // chosen in answer to a question about danger ("từng bóp cổ") is judged by that question. Other choices ("tôi đang bị
    // nhốt") are offered to be meant.
    private bool IsOurs(ConversationState state, string text) =>
        Words.IsOffered(state, text, out _) && (state.Pending == PendingQuestion.DangerQuestion || _director.IsQuestionOfArticle(text));

    // What was asked half an hour ago is no longer open, and whether it is safe to write is no longer known.
    private static ConversationState AfterSilence(ConversationState state, DateTimeOffset now) =>
        state.LastActivityAt is { } last && now - last >= RetentionSpans.Session
            ? state with { Pending = PendingQuestion.None, FlowStep = null, Offered = [], SafeToWrite = null, LastReply = null, LastReplyTimes = 0 }
            : state;

    private TurnOutcome Broken(ConversationState state, string text, ScreeningContext context, DateTimeOffset now, Guid newCaseId, Surroundings around, Exception error)
    {
        var screening = _screen.AssessRaw(text, context);
        var level = screening.Level > state.Level ? screening.Level : state.Level;
        var opens = level >= DangerLevel.High || state.CaseId is not null;
        var owed = around.Held && level == DangerLevel.Imminent && state.Level < level ? ReplyIds.SafeReply : null;
        var after = state with
        {
            OwedCard = owed ?? state.OwedCard,
            Level = level,
            Reasons = [.. state.Reasons.Union(screening.Reasons.Select(r => r.Code), StringComparer.Ordinal)],
            CaseId = opens ? state.CaseId ?? newCaseId : null,
            CaseOpenedAt = opens ? state.CaseOpenedAt ?? now : null,
            Pending = PendingQuestion.None,
            FlowStep = null,
            Offered = [],
            LastActivityAt = now,
            Turns = state.Turns + 1,
        };
        return new TurnOutcome(
            after,
            around.Held ? [] : SafeReply.Of(Content),
            new TurnReading(ReplyIds.SafeReply, 0, true, [], level, screening.Reasons, screening.Rule, null, null, null, opens),
            opens ? new HandoffChange(after.CaseId!.Value, level, after.Reasons, false) { CardOwed = owed is not null } : null,
            Erasure.None,
            $"turn_failed:{error.GetType().Name}");
    }
}
