using CsCheck;
using DvBot.Knowledge.Text;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Text;

public sealed class VietnameseTextFacts
{
    [Theory]
    [InlineData("e\u0302\u0301", "ế")]
    [InlineData("ê\u0301", "ế")]
    [InlineData("e\u0301\u0302", "ế")]
    [InlineData("Đa\u0301nh", "Đánh")]
    [InlineData("u\u031B\u0323", "ự")]
    [InlineData("O\u031B\u0300", "Ờ")]
    [InlineData("bo\u0301p co\u0302\u0309", "bóp cổ")]
    [InlineData("x\u0301", "x\u0301")]
    public void Letters_and_marks_become_one_letter(string typed, string composed) => VietnameseText.Compose(typed).ShouldBe(composed);

    [Theory]
    [InlineData("hoà giải", "hòa giải")]
    [InlineData("THUỶ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("quý giá", "quý giá")]
    [InlineData("giường", "giường")]
    [InlineData("toàn", "toàn")]
    [InlineData("ngoại", "ngoại")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("mượn", "mượn")]
    public void A_syllable_is_folded_to_one_way_of_writing(string typed, string folded) => VietnameseText.Fold(typed).ShouldBe(folded);

    [Theory]
    [InlineData("Đánh đập ĐƯỜNG", "Danh dap DUONG")]
    [InlineData("a\u0301", "a")]
    public void Marks_can_be_left_out(string text, string bare) => VietnameseText.RemoveMarks(text).ShouldBe(bare);

    [Fact]
    public void Composing_twice_is_composing_once() =>
        Gen.String.Sample(s => VietnameseText.Compose(VietnameseText.Compose(s)) == VietnameseText.Compose(s));

    [Fact]
    public void Folding_never_throws_and_is_stable() =>
        Gen.String[Gen.Char["aàăâeêioôơuưyđdbghn\u0300\u0301\u0302\u0306\u031B\u0323 \u200B"], 0, 24].Sample(s =>
        {
            var once = VietnameseText.Fold(s);
            return VietnameseText.Fold(once) == once;
        });
}
