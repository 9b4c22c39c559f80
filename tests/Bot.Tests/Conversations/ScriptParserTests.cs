using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Conversations;

public sealed class ScriptParserTests
{
    private const string Head = "# Tên\nMột câu.\n\nchannel: directline · clock: 2026-03-02 21:40 +07:00\n\n";

    [Fact]
    public void A_script_is_read_with_acts_and_checks_in_order()
    {
        var script = ScriptParser.Parse("a.md", Head + "> user: xin chào\n< bot: nhắc \"113 · 115\" · không nút \"Có\" · nhiều nhất 40 từ\n= screening: high (weapon) · handoff: waiting\n> (sau 25 giờ)\n> location: 20.8,106.7\n");
        script.Clock.ShouldBe(new DateTimeOffset(2026, 3, 2, 21, 40, 0, TimeSpan.FromHours(7)));
        script.Steps.Select(s => s.Line).ShouldBe([6, 7, 7, 7, 8, 8, 9, 10]);
        script.Steps.OfType<ScriptCheck>().First().Value.ShouldBe("113 · 115");
        script.Steps.OfType<ScriptCheck>().ElementAt(1).Not.ShouldBeTrue();
        script.Steps.OfType<ScriptAct>().ElementAt(1).Span.ShouldBe(TimeSpan.FromHours(25));
    }

    [Theory]
    [InlineData("> user: chào\n< bot: nhac \"113\"", "a.md:7:")]
    [InlineData("> user: chào\n< bot: nhắc 113", "a.md:7:")]
    [InlineData("> user: chào\n= screening: bad", "a.md:7:")]
    [InlineData("> user: chào\n= screening: high (no_such_reason)", "a.md:7:")]
    [InlineData("> user: chào\n= handoff: maybe", "a.md:7:")]
    [InlineData("> (sau vài giờ)\n", "a.md:6:")]
    [InlineData("> location: đâu đó\n", "a.md:6:")]
    [InlineData("< bot: nhắc \"113\"\n", "a.md:6:")]
    [InlineData("> user: chào\nvà rồi\n", "a.md:7:")]
    [InlineData("> user:\n", "a.md:6:")]
    public void A_line_that_cannot_be_understood_is_named(string lines, string place) =>
        Should.Throw<ScriptException>(() => ScriptParser.Parse("a.md", Head + lines)).Message.ShouldStartWith(place);

    [Fact]
    public void A_script_without_a_clock_is_refused() =>
        Should.Throw<ScriptException>(() => ScriptParser.Parse("a.md", "# Tên\n\n> user: chào\n< bot: nhắc \"chào\"\n")).Message.ShouldContain("clock");
}
