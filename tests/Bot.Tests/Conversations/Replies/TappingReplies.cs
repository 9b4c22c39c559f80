using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Conversations.Replies;

/// <summary>Tapping is never a dead end.</summary>
public sealed class TappingReplies
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Whatever_is_offered_is_understood_when_tapped()
    {
        var problems = OfferedReplies.Of(RealContent.Pack)
            .DistinctBy(o => (o.Choice.Send, o.State.Pending, o.State.FlowStep, o.State.Level))
            .Select(o => (Offered: o, Reading: Send(o.State, o.Choice.Send)))
            .Where(r => r.Reading.Fallback)
            .Select(r => $"{r.Offered.Where}: [{r.Offered.Choice.Title}] sends \"{r.Offered.Choice.Send}\", which is not understood ({r.Reading.Intent})")
            .ToArray();
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact]
    public void A_digit_does_what_tapping_does()
    {
        var problems = new List<string>();
        foreach (var offered in OfferedReplies.Of(RealContent.Pack).DistinctBy(o => (o.Choice.Send, o.State.Pending, o.State.FlowStep)))
        {
            var number = offered.State.Offered.ToList().FindIndex(c => c.Send == offered.Choice.Send) + 1;
            var tapped = Send(offered.State, offered.Choice.Send);
            var typed = Send(offered.State, $"{number}");
            if (number < 10 && tapped.Intent != typed.Intent)
            {
                problems.Add($"{offered.Where}: {number} gives {typed.Intent}, [{offered.Choice.Title}] gives {tapped.Intent}");
            }
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact]
    public void A_tapped_question_of_an_article_gives_that_article_and_no_card()
    {
        var problems = new List<string>();
        foreach (var article in RealContent.Pack.Articles.Values)
        {
            var outcome = Make(ConversationState.Fresh with { Turns = 1, Offered = [new Choice(article.Label, article.Title)] }, article.Title);
            if (outcome.Reading.Intent != article.Id || outcome.State.Level != DangerLevel.None)
            {
                problems.Add($"articles/{article.Id}: \"{article.Title}\" gives {outcome.Reading.Intent}, level {outcome.State.Level} by rule \"{outcome.Reading.Rule}\"");
            }
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    // Whoever types a label by herself is screened like everybody: the words may be her own.
    [Fact]
    public void A_label_that_is_typed_is_understood()
    {
        var problems = RealContent.Pack.Articles.Values
            .Select(a => (a.Id, a.Label, Reading: Send(ConversationState.Fresh, a.Label)))
            .Where(a => a.Reading.Fallback)
            .Select(a => $"articles/{a.Id}: \"{a.Label}\" is not understood")
            .ToArray();
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact]
    public void Choices_of_commands_raise_no_alarm()
    {
        var problems = OfferedReplies.Of(RealContent.Pack)
            .Where(o => o.State.Pending is PendingQuestion.None or PendingQuestion.SafeToWrite && o.State.Level == DangerLevel.None)
            .DistinctBy(o => o.Choice.Send)
            .Select(o => (Offered: o, Reading: Send(o.State, o.Choice.Send)))
            .Where(r => r.Reading.Level != DangerLevel.None)
            .Select(r => $"{r.Offered.Where}: \"{r.Offered.Choice.Send}\" is taken for {r.Reading.Level} by rule \"{r.Reading.Rule}\"")
            .ToArray();
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    private static TurnReading Send(ConversationState state, string words) => Make(state, words).Reading;

    private static TurnOutcome Make(ConversationState state, string words) => RealContent.Holder.Maker.Make(
        state,
        new Activity(new ConversationKey("directline", "c"), "m", ActivityKind.Text, new SensitiveText(words), null, _noon, null),
        _noon,
        new Guid(2, 0, 0, new byte[8]),
        givesNotice: false);
}
