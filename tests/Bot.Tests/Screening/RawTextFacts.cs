using CsCheck;
using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Screening;

public sealed class RawTextFacts
{
    [Theory]
    [InlineData("nó cầm dao", DangerLevel.Imminent)]
    [InlineData("NO DANG DANH EM", DangerLevel.Imminent)]
    [InlineData("cứu em", DangerLevel.Imminent)]
    [InlineData("bo\u0301p co\u0302\u0309", DangerLevel.Imminent)]
    [InlineData("em muốn chết", DangerLevel.High)]
    [InlineData("xin chào", DangerLevel.None)]
    [InlineData("", DangerLevel.None)]
    public void Plain_phrases_are_seen_without_content_files(string text, DangerLevel level)
    {
        var result = new DangerScreen(DangerRules.From(Knowledge.Reading.SignalLexicon.Empty)).AssessRaw(text, ScreeningContext.Fresh);
        result.Level.ShouldBe(level);
        result.Reasons.ShouldAllBe(r => r.Start >= 0 && r.Start + r.Length <= text.Length);
    }

    [Fact]
    public void It_never_throws() =>
        Gen.String.Sample(s =>
        {
            Screens.Screen.AssessRaw(s, ScreeningContext.Fresh);
            Screens.Screen.AssessRaw("nó cầm dao " + s, ScreeningContext.Fresh).Level.ShouldBe(DangerLevel.Imminent);
            Screens.Screen.AssessRaw(null!, null!).Level.ShouldBe(DangerLevel.None);
        });
}
