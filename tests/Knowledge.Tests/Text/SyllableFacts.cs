using DvBot.Knowledge.Text;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Text;

public sealed class SyllableFacts
{
    [Theory]
    [InlineData("đánh")]
    [InlineData("giết")]
    [InlineData("gì")]
    [InlineData("nghiêng")]
    [InlineData("quỳnh")]
    [InlineData("uống")]
    [InlineData("yêu")]
    [InlineData("khuỷu")]
    [InlineData("oẳn")]
    public void Real_syllables_are_known(string syllable) => Syllable.IsReal(syllable).ShouldBeTrue();

    [Theory]
    [InlineData("danhs")]
    [InlineData("bot")]
    [InlineData("ngi")]
    [InlineData("kà")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("facebook")]
    public void What_is_no_syllable_is_not_taken_for_one(string syllable) => Syllable.IsReal(syllable).ShouldBeFalse();

    [Theory]
    [InlineData("danh")]
    [InlineData("giet")]
    [InlineData("khoe")]
    public void Real_syllables_are_known_without_marks(string bare) => Syllable.IsRealBare(bare).ShouldBeTrue();
}
