using DvBot.Bot.Activities;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Handoff;

/// <summary>
/// Decides what an act of the desk does to a case: a pure function, the same for every store. A store reads the case, asks
/// here and writes what comes out, all inside one transaction; so of two operators who take one case, one wins.
/// </summary>
public static class DeskRules
{
    /// <summary>Longest text of an operator, in UTF-16 units.</summary>
    public const int MostText = 4000;

    /// <summary>Most remarks on one case.</summary>
    public const int MostNotes = 200;

    /// <summary>A claim holds for so long without a sign of life from the console.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(20);

    /// <summary>A new rise to imminent waits so long for the operator before the bot shows the card (contracts, who speaks when).</summary>
    public static TimeSpan CardAfter { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Decides.</summary>
    /// <param name="before">The case; null when there is no such open case.</param>
    /// <param name="act">What the operator does.</param>
    /// <param name="talk">Its conversation.</param>
    /// <param name="now">UTC.</param>
    public static DeskDecision Decide(HandoffCase? before, DeskAct act, TalkFacts talk, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(talk);
        return before is null ? new DeskDecision(DeskResult.Gone) : act switch
        {
            TakeCase => Take(before, act.Operator, now),
            TakeBack a => before.State == HandoffState.Claimed && before.ClaimNumber == a.ClaimNumber
                ? EndClaim(before, talk, "taken_back")
                : new DeskDecision(DeskResult.NotHeld),
            GiveBack a => Held(before, a, a.ClaimNumber) ?? EndClaim(before, talk, "given_back"),
            SendReply a => Held(before, a, a.ClaimNumber) ?? Reply(before, a, talk, now),
            WriteNote a => Held(before, a, a.ClaimNumber) ?? Note(before, a, now),
            KeepDraft a => Held(before, a, a.ClaimNumber) ?? (a.Text.Length > MostText
                ? new DeskDecision(DeskResult.NotAllowed)
                : new DeskDecision(DeskResult.Done, before with { Draft = a.Text })),
            LowerLevel a => Held(before, a, a.ClaimNumber) ?? Lower(before, a, talk),
            OpenWords a => Held(before, a, a.ClaimNumber) ?? Open(before),
            MarkCalledBack a => Held(before, a, a.ClaimNumber) ?? (before.CallBack.Length == 0
                ? new DeskDecision(DeskResult.NotAllowed)
                : new DeskDecision(DeskResult.Done, before with { CallBackKept = true }) { Audit = "called_back" }),
            CloseCase a => Held(before, a, a.ClaimNumber) ?? Close(before, a, talk),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
    }

    /// <summary>The end of a claim whose lease lapsed.</summary>
    public static DeskDecision Lapse(HandoffCase before, TalkFacts talk) => EndClaim(before, talk, "lapsed");

    /// <summary>The case after its holder showed a sign of life.</summary>
    public static HandoffCase Renew(HandoffCase before, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.Claim is { } claim ? before with { Claim = claim with { LeaseUntil = now + Lease } } : before;
    }

    private static DeskDecision? Held(HandoffCase before, DeskAct act, int claimNumber) =>
        before.HeldBy(act.Operator, claimNumber) ? null : new DeskDecision(before.Claim is { } c && c.Operator != act.Operator ? DeskResult.Taken : DeskResult.NotHeld);

    private static DeskDecision Take(HandoffCase before, Guid by, DateTimeOffset now)
    {
        if (before.Claim is { } claim)
        {
            return new DeskDecision(claim.Operator == by ? DeskResult.Done : DeskResult.Taken);
        }

        var after = before with { State = HandoffState.Claimed, ClaimNumber = before.ClaimNumber + 1, Claim = new Claim(by, now, now + Lease) };
        return new DeskDecision(DeskResult.Done, after) { Audit = "claimed" };
    }

    private static DeskDecision EndClaim(HandoffCase before, TalkFacts talk, string audit)
    {
        var after = before with { State = HandoffState.Waiting, Claim = null, ClaimNumber = before.ClaimNumber + 1, CardOwedAt = null, SpokeAt = null };
        return new DeskDecision(DeskResult.Done, after) { Arrives = talk.Kept ? ActivityKind.ClaimEnded : null, Audit = audit };
    }

    private static DeskDecision Reply(HandoffCase before, SendReply act, TalkFacts talk, DateTimeOffset now)
    {
        if (!IsText(act.Text))
        {
            return new DeskDecision(DeskResult.NotAllowed);
        }

        if (!talk.Kept)
        {
            return new DeskDecision(DeskResult.NoConversation);
        }

        var after = before with { AnsweredAt = now, SpokeAt = before.SpokeAt ?? now, CardOwedAt = null, Draft = default };
        return new DeskDecision(DeskResult.Done, after)
        {
            Arrives = ActivityKind.OperatorText,
            Text = act.Text,
            MessageId = act.Message.ToString("N"),
            Audit = "answered",
        };
    }

    private static DeskDecision Note(HandoffCase before, WriteNote act, DateTimeOffset now) =>
        !IsText(act.Text) || before.Notes.Count >= MostNotes
            ? new DeskDecision(DeskResult.NotAllowed)
            : new DeskDecision(DeskResult.Done, before with { Notes = [.. before.Notes, new CaseNote(act.Operator, now, act.Text)] }) { Audit = "noted" };

    private static DeskDecision Lower(HandoffCase before, LowerLevel act, TalkFacts talk) =>
        act.To >= before.Level || !Enum.IsDefined(act.To) || !LowerReasons.All.Contains(act.Reason)
            ? new DeskDecision(DeskResult.NotAllowed)
            : new DeskDecision(DeskResult.Done, before with { Level = act.To, CardOwedAt = null })
            {
                Arrives = talk.Kept ? ActivityKind.LevelLowered : null,
                Level = act.To,
                Audit = "lowered",
                Codes = [act.Reason, LevelCodes.Of(before.Level), LevelCodes.Of(act.To)],
            };

    private static DeskDecision Open(HandoffCase before) =>
        before.Opening != WordsOpening.Closed
            ? new DeskDecision(DeskResult.Done)
            : before.Level < DangerLevel.High
                ? new DeskDecision(DeskResult.NotAllowed)
                : new DeskDecision(DeskResult.Done, before with { Opening = WordsOpening.LifeAtStake }) { Audit = "words_opened", Codes = ["life_at_stake"] };

    private static DeskDecision Close(HandoffCase before, CloseCase act, TalkFacts talk)
    {
        var sinks = act.LevelAfter < before.Level;
        if (!Dispositions.All.Contains(act.Disposition)
            || act.LevelAfter > before.Level
            || !Enum.IsDefined(act.LevelAfter)
            || sinks != (act.LowerReason is not null)
            || (sinks && !LowerReasons.All.Contains(act.LowerReason!)))
        {
            return new DeskDecision(DeskResult.NotAllowed);
        }

        if (talk.HasUnread || before.WroteAt > (act.SeenWroteAt ?? DateTimeOffset.MinValue))
        {
            return new DeskDecision(DeskResult.SheWrote);
        }

        return new DeskDecision(DeskResult.Done, before with { State = HandoffState.Closed, Claim = null, ClaimNumber = before.ClaimNumber + 1 })
        {
            Arrives = talk.Kept ? ActivityKind.CaseClosed : null,
            Level = act.LevelAfter,
            Audit = "closed",
            Codes = [act.Disposition, LevelCodes.Of(act.LevelAfter), .. act.LowerReason is { } r ? [r] : Array.Empty<string>()],
        };
    }

    private static bool IsText(SensitiveText text) => text.Length is > 0 and <= MostText && !string.IsNullOrWhiteSpace(text.Reveal());
}
