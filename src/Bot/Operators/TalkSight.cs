using System.Globalization;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Handoff;

namespace DvBot.Bot.Operators;

/// <summary>
/// What an operator may see of a transcript (contracts, what the operator sees): at imminent everything; else level and reasons,
/// and the words after her yes or after a recorded decision. What she writes after the holder has spoken to her is written to a
/// person and is shown to that person. Pure.
/// </summary>
internal static class TalkSight
{
    /// <summary>The lines.</summary>
    /// <param name="talk">The transcript, oldest first.</param>
    /// <param name="now">The case.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="mayRead">True when the viewer's role reads words.</param>
    /// <param name="seesEveryCase">True when the viewer's role sees cases that others hold.</param>
    public static IReadOnlyList<TalkLine> Of(IReadOnlyList<TranscriptEntry> talk, HandoffCase now, Guid viewer, bool mayRead, bool seesEveryCase)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(now);
        var near = now.Claim?.Operator == viewer || seesEveryCase;
        var all = mayRead && (now.Opening == WordsOpening.Imminent || (now.Opening != WordsOpening.Closed && near));
        var since = mayRead && now.Claim?.Operator == viewer ? now.SpokeAt : null;
        var lines = new List<TalkLine>();
        var turns = talk.Where(e => e.Outcome is not null).GroupBy(e => e.AnswersRow).ToDictionary(g => g.Key, g => g.First());
        foreach (var entry in talk)
        {
            var open = all || entry.At > since;
            if (entry.Activity is { } activity)
            {
                Add(lines, entry, activity, turns.GetValueOrDefault(entry.Row), open);
            }
            else if (entry.Outcome is { } outcome)
            {
                for (var i = 0; i < outcome.Replies.Count; i++)
                {
                    var reply = outcome.Replies[i];
                    var byOperator = reply.Author == ReplyAuthor.Operator;
                    lines.Add(new TalkLine(
                        KeyOf(entry, i),
                        byOperator ? TalkSpeaker.Operator : TalkSpeaker.Bot,
                        entry.At,
                        open || (byOperator && near) ? reply.Text : null,
                        ActivityKind.Text,
                        null,
                        [],
                        false));
                }
            }
        }

        return lines;
    }

    private static void Add(List<TalkLine> lines, TranscriptEntry entry, Activity activity, TranscriptEntry? turn, bool open)
    {
        var reading = turn?.Outcome?.Reading;
        if (activity.Kind.IsFromPerson() && activity.Kind != ActivityKind.Start)
        {
            lines.Add(new TalkLine(
                KeyOf(entry, 0),
                TalkSpeaker.Person,
                entry.At,
                open ? activity.Text : null,
                activity.Kind,
                reading?.Level,
                open && reading is not null ? Marks(reading.Reasons, activity.Text.Length) : [],
                reading?.Intent == ReplyIds.AfterOne));
        }
        else if (activity.Kind is ActivityKind.ClaimEnded or ActivityKind.LevelLowered or ActivityKind.CaseClosed or ActivityKind.CardDue)
        {
            lines.Add(new TalkLine(KeyOf(entry, 0), TalkSpeaker.Desk, entry.At, default(SensitiveText), activity.Kind, reading?.Level, [], false));
        }
    }

    private static List<TalkMark> Marks(IReadOnlyList<Screening.DangerReason> reasons, int length)
    {
        var marks = new List<TalkMark>();
        foreach (var reason in reasons.Where(r => r.Length > 0 && r.Start >= 0 && r.Start + r.Length <= length).OrderBy(r => r.Start).ThenByDescending(r => r.Length))
        {
            if (marks is [.., var last] && reason.Start < last.Start + last.Length)
            {
                var end = Math.Max(last.Start + last.Length, reason.Start + reason.Length);
                marks[^1] = new TalkMark(last.Start, end - last.Start, [.. last.Codes.Union([reason.Code], StringComparer.Ordinal)]);
            }
            else
            {
                marks.Add(new TalkMark(reason.Start, reason.Length, [reason.Code]));
            }
        }

        return marks;
    }

    private static string KeyOf(TranscriptEntry entry, int part) => string.Create(CultureInfo.InvariantCulture, $"{entry.Conversation}-{entry.Row}-{part}");
}
