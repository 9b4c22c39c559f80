using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Conversations.Transcripts;
using DvBot.Bot.Handoff;
using DvBot.Bot.Operators;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

/// <summary>What the operator sees (contracts, danger).</summary>
public sealed class TalkSightFacts
{
    private static readonly Guid _holder = Guid.NewGuid();
    private static readonly Guid _other = Guid.NewGuid();

    [Fact]
    public void At_imminent_everything_is_seen_before_the_claim_too()
    {
        var lines = TalkSight.Of(Talk(), Waiting(DangerLevel.Imminent) with { Opening = WordsOpening.Imminent }, _other, mayRead: true, seesEveryCase: false);

        Words(lines).ShouldBe(["chồng hay cầm dao dọa em", "Gọi 113", "em ở đây"]);
        lines[0].Marks.ShouldHaveSingleItem().Codes.ShouldBe([ReasonCodes.Weapon, ReasonCodes.KillThreat]);
    }

    [Fact]
    public void At_high_the_words_are_hidden_even_from_the_holder()
    {
        var lines = TalkSight.Of(Talk(), Held(), _holder, mayRead: true, seesEveryCase: false);

        lines.Count.ShouldBe(3);
        lines.ShouldAllBe(l => l.Text == null && l.Marks.Count == 0);
        lines[0].Level.ShouldBe(DangerLevel.High);
    }

    [Theory]
    [InlineData(WordsOpening.Consent)]
    [InlineData(WordsOpening.LifeAtStake)]
    public void After_her_yes_or_a_recorded_decision_the_holder_reads(WordsOpening opening) =>
        Words(TalkSight.Of(Talk(), Held() with { Opening = opening }, _holder, mayRead: true, seesEveryCase: false)).Count.ShouldBe(3);

    [Fact]
    public void Her_yes_opens_nothing_to_who_does_not_hold_the_case()
    {
        var held = Held() with { Opening = WordsOpening.Consent };

        Words(TalkSight.Of(Talk(), held, _other, mayRead: true, seesEveryCase: false)).ShouldBeEmpty();
        Words(TalkSight.Of(Talk(), held, _other, mayRead: true, seesEveryCase: true)).Count.ShouldBe(3);
    }

    [Fact]
    public void A_role_that_does_not_read_words_reads_none() =>
        Words(TalkSight.Of(Talk(), Held() with { Opening = WordsOpening.Imminent }, _holder, mayRead: false, seesEveryCase: true)).ShouldBeEmpty();

    [Fact]
    public void What_she_writes_after_the_holder_spoke_is_seen_by_the_holder_only()
    {
        var held = Held() with { SpokeAt = Some.Time.AddSeconds(90) };

        Words(TalkSight.Of(Talk(), held, _holder, mayRead: true, seesEveryCase: false)).ShouldBe(["em ở đây"]);
        Words(TalkSight.Of(Talk(), held, _other, mayRead: true, seesEveryCase: true)).ShouldBeEmpty();
    }

    [Fact]
    public void The_bot_s_answers_are_as_closed_as_her_words() =>
        TalkSight.Of(Talk(), Held(), _holder, mayRead: true, seesEveryCase: false).Single(l => l.Speaker == TalkSpeaker.Bot).Text.ShouldBeNull();

    private static IReadOnlyList<string> Words(IEnumerable<TalkLine> lines) => [.. lines.Select(l => l.Text).OfType<SensitiveText>().Select(t => t.Reveal())];

    private static HandoffCase Waiting(DangerLevel level) => new(Guid.NewGuid(), 1, HandoffState.Waiting, level, Some.Time, [], false);

    private static HandoffCase Held() => Waiting(DangerLevel.High) with { State = HandoffState.Claimed, ClaimNumber = 1, Claim = new Claim(_holder, Some.Time, Some.Time.AddSeconds(20)) };

    private static IReadOnlyList<TranscriptEntry> Talk()
    {
        var reading = Some.Reading(DangerLevel.High) with { Reasons = [new DangerReason(ReasonCodes.Weapon, 10, 7), new DangerReason(ReasonCodes.KillThreat, 14, 10), new DangerReason(ReasonCodes.SilenceSignal, 0, 0)] };
        var turn = Some.Outcome("Gọi 113") with { Reading = reading };
        return
        [
            new TranscriptEntry(1, 1, Some.Time, Some.Activity(text: "chồng hay cầm dao dọa em"), null, 0, null, null),
            new TranscriptEntry(2, 1, Some.Time, null, turn, 1, "test", Surroundings.Nobody),
            new TranscriptEntry(3, 1, Some.Time.AddMinutes(2), Some.Activity(text: "em ở đây"), null, 0, null, null),
        ];
    }
}
