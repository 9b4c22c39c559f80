using DvBot.Knowledge.Articles;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Articles;

public sealed class AddressFormSpecs
{
    [Theory]
    [InlineData("em", "em")]
    [InlineData("cháu", "em")]
    [InlineData("con", "em")]
    [InlineData("chị", "chị")]
    [InlineData("anh", "anh")]
    [InlineData("cô", "cô")]
    [InlineData("chú", "chú")]
    [InlineData("bác", "bác")]
    [InlineData("ông", "ông")]
    [InlineData("bà", "bà")]
    [InlineData("tôi", "bạn")]
    [InlineData("tui", "bạn")]
    [InlineData("tao", "bạn")]
    [InlineData("mình", "bạn")]
    [InlineData(null, "bạn")]
    public void One_is_addressed_after_how_one_calls_oneself(string? selfForm, string word) =>
        AddressForm.For(selfForm).Word.ShouldBe(word);

    [Fact]
    public void Placeholders_are_filled_with_the_word_lower_or_capital()
    {
        AddressForm.For("chị").Fill("{Bạn} gọi 113. Mình ở đây với {bạn}, {bạn} nhé {a}.").ShouldBe("Chị gọi 113. Mình ở đây với chị, chị nhé {a}.");
        AddressForm.For("ông").Fill("{Bạn} nghỉ đi.").ShouldBe("Ông nghỉ đi.");
        AddressForm.Default.Fill("Bạn bè của {bạn}.").ShouldBe("Bạn bè của bạn.");
    }
}
