using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Content;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class AbbreviationFacts
{
    private static readonly Lexicon Lexicon = RepositoryContent.Pack.Lexicon;

    [Theory]
    [InlineData("ck e hay ghen", "chồng em hay ghen")]
    [InlineData("e k biet", "em không biet")]
    [InlineData("200k mot thang", "200 nghìn mot thang")]
    [InlineData("200 k", "200 nghìn")]
    [InlineData("con 3 k chiu", "con 3 không chiu")]
    [InlineData("dc ko", "được không")]
    [InlineData("xin dc toa an", "xin địa chỉ toa an")]
    [InlineData("bme k cho ly hon", "bố mẹ không cho ly hon")]
    [InlineData("e bi blgđ", "em bi bạo lực gia đình")]
    [InlineData("ubnd xa", "ủy ban nhân dân xa")]
    [InlineData("goi cax", "goi công an xã")]
    [InlineData("bao ca di", "báo công an di")]
    [InlineData("ny danh", "người yêu danh")]
    [InlineData("mng oi", "mọi người oi")]
    [InlineData("3h sang", "3 giờ sang")]
    [InlineData("sđt cua hpn", "số điện thoại cua hội phụ nữ")]
    [InlineData("so lm", "so lắm")]
    [InlineData("lm sao", "làm sao")]
    [InlineData("k bt lm j", "không biết làm gì")]
    [InlineData("lam bt", "lam bài tập")]
    [InlineData("phat bn tien", "phat bao nhiêu tien")]
    [InlineData("bn oi", "bạn oi")]
    [InlineData("vs e cx so", "với em cũng so")]
    [InlineData("ntn h", "như thế nào giờ")]
    [InlineData("hnhp", "hôn nhân hạnh phúc")]
    [InlineData("nop hs o dau", "nop hồ sơ ở dau")]
    [InlineData("ky hd", "ky hợp đồng")]
    [InlineData("bh e phai lam sao", "bây giờ em phai lam sao")]
    [InlineData("thang trc", "tháng trước")]
    [InlineData("mang xh", "mang xã hội")]
    public void An_abbreviation_is_read_by_the_words_beside_it(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("ổng quánh tui", "quánh", "đánh")]
    [InlineData("ổng uýnh tui", "uýnh", "đánh")]
    [InlineData("ổng oánh tui", "oánh", "đánh")]
    [InlineData("hắn đập tau", "tau", "tao")]
    [InlineData("tui hổng thích", "hổng", "không")]
    [InlineData("đi dìa", "dìa", "về")]
    [InlineData("vô nhà", "vô", "vào")]
    [InlineData("bả chưởi con", "chưởi", "chửi")]
    [InlineData("ổng nạt con", "nạt", "quát")]
    [InlineData("ổng hun con bé", "hun", "hôn")]
    [InlineData("đi mần", "mần", "làm")]
    [InlineData("bầm bị đánh", "bầm", "mẹ")]
    [InlineData("thằng chả rờ tui", "rờ", "sờ")]
    public void A_word_of_a_region_has_the_common_one_beside_it(string typed, string word, string meant)
    {
        var token = Utterance.Read(typed, Lexicon).Tokens.First(t => t.Form == word || t.Typed == word);
        token.Others.Append(token.Form).ShouldContain(meant);
    }

    [Theory]
    [InlineData("đi mô răng rứa", "đi đâu sao thế")]
    [InlineData("mần răng", "làm sao")]
    [InlineData("thầy u đánh nhau", "bố mẹ đánh nhau")]
    [InlineData("hổng biết", "không biết")]
    [InlineData("bữa ni", "hôm nay")]
    public void Several_words_of_a_region_are_read_together(string typed, string meant) => Forms(typed).ShouldBe(meant);

    private static string Forms(string typed) => string.Join(' ', Utterance.Read(typed, Lexicon).Tokens.Select(t => t.Form));
}
