using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Replies;
using DvBot.Bot.Hosting;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>When understanding breaks, danger is still seen and the person still gets an answer.</summary>
public sealed class BrokenTurns
{
    private static readonly DateTimeOffset _evening = new(2026, 3, 2, 21, 40, 0, TimeSpan.FromHours(7));

    private static readonly TurnMaker _broken = new(
        RealContent.Pack,
        new DangerScreen(DangerRules.From(RealContent.Pack.Signals)),
        (_, _, _) => throw new InvalidOperationException("broken for the test"));

    [Fact]
    public async Task A_broken_turn_ends_in_the_safe_reply_with_level_case_and_incident()
    {
        await using var bot = await RunningBot.StartAsync(_evening, new ContentHolder(_broken));
        var person = await Person.ComeAsync(bot);
        var said = await person.SayAsync("chồng em đang cầm dao");

        said.Bubbles.ShouldBe(SafeReply.Of(RealContent.Pack).Select(r => r.Text.Reveal()));
        said.Text.ShouldContain("113");
        var outcome = await LastAsync(bot);
        outcome.Incident.ShouldBe("turn_failed:InvalidOperationException");
        outcome.State.Level.ShouldBe(DangerLevel.Imminent);
        outcome.Reading.Rule.ShouldBe(DangerRules.RawText);
        outcome.Reading.Reasons.ShouldContain(r => r.Code == ReasonCodes.Weapon);
        var waiting = bot.Waiting.ShouldHaveSingleItem();
        waiting.Id.ShouldBe(outcome.State.CaseId!.Value);
        waiting.Level.ShouldBe(DangerLevel.Imminent);
    }

    [Fact]
    public async Task A_broken_turn_without_danger_opens_no_case_and_the_next_is_answered_too()
    {
        await using var bot = await RunningBot.StartAsync(_evening, new ContentHolder(_broken));
        var person = await Person.ComeAsync(bot);
        await person.SayAsync("thủ tục ly hôn");
        bot.Waiting.ShouldBeEmpty();
        (await person.SayAsync("nộp đơn ở đâu")).Text.ShouldContain("113");
        (await LastAsync(bot)).State.Turns.ShouldBe(2);
    }

    [Theory]
    [InlineData(DangerLevel.High)]
    [InlineData(DangerLevel.Imminent)]
    public void A_broken_turn_never_lowers_the_level_nor_loses_the_case(DangerLevel level)
    {
        var known = Guid.NewGuid();
        var before = ConversationState.Fresh with { Level = level, CaseId = known, CaseOpenedAt = _evening, Reasons = [ReasonCodes.Weapon] };
        var outcome = _broken.Make(before, Text("vâng"), _evening, Guid.NewGuid(), givesNotice: true);
        outcome.State.Level.ShouldBe(level);
        outcome.State.CaseId.ShouldBe(known);
        outcome.State.Reasons.ShouldContain(ReasonCodes.Weapon);
        outcome.Handoff!.CaseId.ShouldBe(known);
    }

    [Fact]
    public void The_words_of_a_failure_stay_out_of_the_incident() =>
        _broken.Make(ConversationState.Fresh, Text("chồng em đang cầm dao"), _evening, Guid.NewGuid(), givesNotice: true)
            .Incident.ShouldBe("turn_failed:InvalidOperationException");

    private static Activity Text(string text) => new(new ConversationKey("directline", "c"), "m", ActivityKind.Text, new SensitiveText(text), null, _evening, null);

    private static async Task<TurnOutcome> LastAsync(RunningBot bot)
    {
        var recording = new Recording();
        await recording.CatchUpAsync(bot.Transcripts);
        return recording.LastTurn!.Outcome!;
    }
}
