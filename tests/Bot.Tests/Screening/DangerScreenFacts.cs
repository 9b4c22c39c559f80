using CsCheck;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Screening;

public sealed class DangerScreenFacts
{
    [Theory]
    [InlineData("a ay cam dao doa e, e so qua", ReasonCodes.Weapon)]
    [InlineData("nó đang cầm dao", ReasonCodes.Weapon)]
    public void A_threat_with_a_weapon_is_imminent(string text, string code) => Level(text, DangerLevel.Imminent, code);

    [Theory]
    [InlineData("chồng em hay cầm dao dọa em")]
    [InlineData("tháng trước nó cầm dao dọa em")]
    public void A_weapon_as_habit_or_in_the_past_is_high(string text) => Level(text, DangerLevel.High, ReasonCodes.Weapon);

    [Theory]
    [InlineData("cứu em với")]
    [InlineData("cuu")]
    [InlineData("cíu e zới")]
    [InlineData("sos")]
    public void A_bare_cry_for_help_is_imminent(string text) => Level(text, DangerLevel.Imminent, ReasonCodes.CryForHelp);

    [Fact]
    public void Strangled_today_with_a_hoarse_voice_is_imminent() =>
        Level("sáng nay nó bóp cổ em, giờ em khàn tiếng, nuốt đau", DangerLevel.Imminent, ReasonCodes.Strangulation);

    [Fact]
    public void Strangled_some_days_ago_is_high() => Level("tuần trước chồng bóp cổ em", DangerLevel.High, ReasonCodes.Strangulation);

    [Fact]
    public void A_slap_just_now_that_is_over_is_concern() => Level("chồng vừa tát em một cái rồi bỏ ra ngoài", DangerLevel.Concern, ReasonCodes.PhysicalViolence);

    [Fact]
    public void A_blow_in_pregnancy_is_high() => Level("em có bầu 4 tháng, hôm kia bị chồng đánh", DangerLevel.High, ReasonCodes.Pregnancy);

    [Fact]
    public void A_child_beaten_again_and_again_is_high() => Level("ba danh con hoai con so lam", DangerLevel.High, ReasonCodes.ChildAtRisk);

    [Fact]
    public void A_remorseful_person_who_slapped_is_concern()
    {
        var result = Screens.Assess("toi lo tay tat vo, gio so qua");
        result.Level.ShouldBe(DangerLevel.Concern);
        result.Speaker.ShouldBe(SpeakerRole.PersonUsingViolence);
    }

    [Theory]
    [InlineData("dọa giết bị phạt thế nào")]
    [InlineData("chong danh vo bi phat bao nhieu")]
    [InlineData("anh cứ từ từ, em đợi")]
    [InlineData("chồng em chưa bao giờ đánh em")]
    [InlineData("đánh răng xong rồi đi ngủ")]
    [InlineData("xin chào")]
    [InlineData("")]
    [InlineData("   ")]
    public void Questions_of_law_idioms_and_denials_are_none(string text) => Screens.Assess(text).Level.ShouldBe(DangerLevel.None);

    [Theory]
    [InlineData("tu tu cho xong doi")]
    [InlineData("em muon tu tu")]
    public void Tu_tu_in_the_sense_of_suicide_is_never_dropped(string text) => Level(text, DangerLevel.High, ReasonCodes.Suicide);

    [Fact]
    public void A_lone_dot_is_high_only_after_danger()
    {
        Screens.Assess(".").Level.ShouldBe(DangerLevel.None);
        var context = Screens.After(ScreeningContext.Fresh, Screens.Assess("tuần trước chồng bóp cổ em"));
        var result = Screens.Assess(".", context);
        result.Level.ShouldBe(DangerLevel.High);
        result.Reasons.ShouldHaveSingleItem().Code.ShouldBe(ReasonCodes.SilenceSignal);
        result.Rule.ShouldBe(DangerRules.SilenceAfterDanger);
    }

    [Fact]
    public void A_digit_after_danger_is_a_choice_and_no_silence() =>
        Screens.Assess("1", new ScreeningContext(DangerLevel.High, [ReasonCodes.Weapon], SpeakerRole.Victim)).Level.ShouldBe(DangerLevel.None);

    [Fact]
    public void What_was_told_earlier_makes_later_words_graver() =>
        Screens.Converse(["em đang mang thai 6 tháng, khám ở đâu rẻ", "chồng em mới đánh em hôm kia"]).Level.ShouldBe(DangerLevel.High);

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_every_reason_is_of_the_closed_list()
    {
        DangerRules.From(Screens.Signals).All.ShouldBeUnique();
        foreach (var category in Screens.Signals.Categories)
        {
            category.Reasons.ShouldAllBe(r => ReasonCodes.All.Contains(r), category.Id);
        }

        Screens.Signals.Rules.SelectMany(r => r.Reasons).ShouldAllBe(r => ReasonCodes.All.Contains(r));
    }

    [Fact]
    public void Any_text_is_judged_without_throwing_and_spans_lie_inside_it() =>
        Gen.String.Sample(s =>
        {
            var result = Screens.Assess(s);
            return result.Reasons.All(r => r.Start >= 0 && r.Start + r.Length <= s.Length) && result.Reasons.Select(r => r.Code).Distinct().Count() == result.Reasons.Count;
        });

    private static void Level(string text, DangerLevel level, string code)
    {
        var result = Screens.Assess(text);
        result.Level.ShouldBe(level, $"{text}: {result.Rule}");
        result.Has(code).ShouldBeTrue($"{text}: {string.Join(", ", result.Reasons.Select(r => r.Code))}");
    }
}
