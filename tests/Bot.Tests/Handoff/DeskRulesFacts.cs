using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;
using DvBot.Bot.Handoff.Acts;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Handoff;

public sealed class DeskRulesFacts
{
    private static readonly Guid _holder = Guid.NewGuid();
    private static readonly TalkFacts _quiet = new(Kept: true, HasUnread: false);

    [Fact]
    public void Taking_twice_is_no_error_and_changes_nothing()
    {
        var decision = Decide(Held(), new TakeCase(Held().Id, _holder));

        decision.Result.ShouldBe(DeskResult.Done);
        decision.After.ShouldBeNull();
    }

    [Theory]
    [InlineData(DangerLevel.Imminent)]
    [InlineData(DangerLevel.High)]
    public void A_level_is_never_raised_or_kept_by_lowering_it(DangerLevel to) =>
        Decide(Held(), new LowerLevel(Held().Id, _holder, 1, to, LowerReasons.SafeNow)).Result.ShouldBe(DeskResult.NotAllowed);

    [Fact]
    public void A_level_is_lowered_for_a_reason_of_the_list_only()
    {
        Decide(Held(), new LowerLevel(Held().Id, _holder, 1, DangerLevel.Concern, "because")).Result.ShouldBe(DeskResult.NotAllowed);
        var decision = Decide(Held(), new LowerLevel(Held().Id, _holder, 1, DangerLevel.Concern, LowerReasons.SafeNow));
        decision.After!.Level.ShouldBe(DangerLevel.Concern);
        decision.Arrives.ShouldBe(ActivityKind.LevelLowered);
        decision.Codes.ShouldBe([LowerReasons.SafeNow, "high", "concern"]);
    }

    [Fact]
    public void Closing_needs_a_disposition_and_for_a_lower_level_a_reason()
    {
        var now = Held();
        Decide(now, new CloseCase(now.Id, _holder, 1, "done", DangerLevel.High, null, null)).Result.ShouldBe(DeskResult.NotAllowed);
        Decide(now, new CloseCase(now.Id, _holder, 1, Dispositions.Informed, DangerLevel.None, null, null)).Result.ShouldBe(DeskResult.NotAllowed);
        Decide(now, new CloseCase(now.Id, _holder, 1, Dispositions.Informed, DangerLevel.Imminent, null, null)).Result.ShouldBe(DeskResult.NotAllowed);
        Decide(now, new CloseCase(now.Id, _holder, 1, Dispositions.Informed, DangerLevel.High, LowerReasons.Misread, null)).Result.ShouldBe(DeskResult.NotAllowed);
        Decide(now, new CloseCase(now.Id, _holder, 1, Dispositions.NoAnswer, DangerLevel.High, null, null)).After!.State.ShouldBe(HandoffState.Closed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_reply_is_not_sent(string text) =>
        Decide(Held(), new SendReply(Held().Id, _holder, 1, Guid.NewGuid(), new SensitiveText(text))).Result.ShouldBe(DeskResult.NotAllowed);

    [Fact]
    public void A_reply_to_a_conversation_that_is_no_more_is_told_so() =>
        DeskRules.Decide(Held(), new SendReply(Held().Id, _holder, 1, Guid.NewGuid(), new SensitiveText("chào")), new TalkFacts(false, false), Some.Time).Result.ShouldBe(DeskResult.NoConversation);

    [Fact]
    public void Words_are_opened_without_her_yes_from_high_on_only()
    {
        Decide(Held(), new OpenWords(Held().Id, _holder, 1)).After!.Opening.ShouldBe(WordsOpening.LifeAtStake);
        var asked = Held() with { Level = DangerLevel.None };
        Decide(asked, new OpenWords(asked.Id, _holder, 1)).Result.ShouldBe(DeskResult.NotAllowed);
    }

    [Fact]
    public void The_next_holder_has_not_spoken_yet()
    {
        var spoken = Held() with { SpokeAt = Some.Time, CardOwedAt = Some.Time };

        var after = Decide(spoken, new GiveBack(spoken.Id, _holder, 1)).After!;

        after.SpokeAt.ShouldBeNull();
        after.CardOwedAt.ShouldBeNull();
        after.Claim.ShouldBeNull();
        after.ClaimNumber.ShouldBe(2);
    }

    [Fact]
    public void A_call_is_marked_as_done_only_where_one_was_promised()
    {
        Decide(Held(), new MarkCalledBack(Held().Id, _holder, 1)).Result.ShouldBe(DeskResult.NotAllowed);
        var promised = Held() with { CallBack = new SensitiveText("sau 8h") };
        Decide(promised, new MarkCalledBack(promised.Id, _holder, 1)).After!.CallBackKept.ShouldBeTrue();
    }

    private static DeskDecision Decide(HandoffCase now, DeskAct act) => DeskRules.Decide(now, act, _quiet, Some.Time);

    private static HandoffCase Held() => new(Guid.Parse("11111111-1111-1111-1111-111111111111"), 1, HandoffState.Claimed, DangerLevel.High, Some.Time, [], false)
    {
        ClaimNumber = 1,
        Claim = new Claim(_holder, Some.Time, Some.Time.AddSeconds(20)),
    };
}
