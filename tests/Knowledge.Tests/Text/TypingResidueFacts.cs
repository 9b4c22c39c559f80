using DvBot.Knowledge.Text;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Text;

public sealed class TypingResidueFacts
{
    [Theory]
    [InlineData("ddanhs", "đánh")]
    [InlineData("ddang", "đang")]
    [InlineData("choongf", "chồng")]
    [InlineData("nguowif", "người")]
    [InlineData("dduowcj", "được")]
    [InlineData("mej", "mẹ")]
    [InlineData("co63", "cổ")]
    [InlineData("bop1", "bóp")]
    [InlineData("d9anh1", "đánh")]
    [InlineData("chong62", "chồng")]
    [InlineData("b0p", "bop")]
    [InlineData("cứuuuu", "cứu")]
    [InlineData("quáaaa", "quá")]
    public void Keys_left_over_give_the_syllable_meant(string typed, string meant) => TypingResidue.Undo(typed).ShouldBe(meant);

    [Theory]
    [InlineData("gas")]
    [InlineData("sex")]
    [InlineData("max")]
    [InlineData("p3")]
    [InlineData("8h30")]
    [InlineData("facebook")]
    [InlineData("2026")]
    public void Words_meant_as_they_stand_are_left_alone(string typed) => TypingResidue.Undo(typed).ShouldBeNull();

    [Theory]
    [InlineData("trog", "trong")]
    [InlineData("đáh", "đánh")]
    [InlineData("fải", "phải")]
    [InlineData("dj", "di")]
    [InlineData("bjet", "biet")]
    public void Chat_spelling_that_follows_rules_is_undone(string typed, string meant) => ChatSpelling.Undo(typed).ShouldBe(meant);
}
