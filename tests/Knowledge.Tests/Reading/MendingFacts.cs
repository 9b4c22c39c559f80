using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Content;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

public sealed class MendingFacts
{
    private static readonly Lexicon Lexicon = RepositoryContent.Pack.Lexicon;

    [Theory]
    [InlineData("chpng em danj em", "chong em danh em")]
    [InlineData("cpng an oi giup rm", "cong an oi giup em")]
    [InlineData("nó đánj em", "nó đánh em")]
    [InlineData("toi so hai qus", "toi so hai qua")]
    [InlineData("em bị nó bopd cổ", "em bị nó bop cổ")]
    public void A_key_beside_the_one_meant_is_put_right(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("chogn toi danh toi", "chong toi danh toi")]
    [InlineData("em bị đnah", "em bị đánh")]
    [InlineData("đáhn em", "đánh em")]
    [InlineData("hêt muon sogn", "hêt muon song")]
    [InlineData("o truogn hoc", "ở truong hoc")]
    public void Letters_in_each_others_place_are_put_right(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("đáh em", "đánh em")]
    [InlineData("giupp toi", "giup toi")]
    [InlineData("ddanh em", "danh em")]
    [InlineData("bbi chong danh", "bi chong danh")]
    [InlineData("nguoi ta bat nhotj", "nguoi ta bat nhọt")]
    public void Letters_missing_or_doubled_are_put_right(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("chongdanhtoi", "chong danh toi")]
    [InlineData("bịđánh", "bị đánh")]
    [InlineData("bi\u0323đa\u0301nh", "bị đánh")]
    [InlineData("cuuemvoi", "cuu em voi")]
    [InlineData("ckdanhe", "chồng danh em")]
    [InlineData("ch ong danh em", "chong danh em")]
    [InlineData("đ ánh em", "đánh em")]
    [InlineData("e m so lam", "em so lam")]
    [InlineData("c u u e m", "cuu em")]
    public void Blanks_missing_or_too_many_are_put_right(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("đá😡nh em", "đánh em")]
    [InlineData("g.i.ế.t em", "giết em")]
    [InlineData("nó gi*t em", "nó giet em")]
    [InlineData("nó đ*nh em", "nó đanh em")]
    [InlineData("đ\u200Bánh e\u200Dm", "đánh em")]
    [InlineData("сứu em", "cứu em")]
    [InlineData("ｃứｕ em", "cứu em")]
    [InlineData("𝐜𝐡𝐞𝐭 mat", "chet mat")]
    [InlineData("c.ơn bạn", "cảm ơn bạn")]
    public void Signs_and_foreign_letters_do_not_hide_a_word(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("b0p c0 em", "bóp cổ em")]
    [InlineData("g1et em", "giet em")]
    [InlineData("ch3t mat", "chet mat")]
    [InlineData("ddanhs em", "đánh em")]
    [InlineData("DDANHS EM", "đánh em")]
    [InlineData("bij ddanhs", "bị đánh")]
    [InlineData("chồng đanhs em", "chồng đánh em")]
    [InlineData("chong62 d9anh1 em", "chồng đánh em")]
    [InlineData("CHONG62 EM", "chồng em")]
    [InlineData("cứuuuu emmmm đauuu quáaaa", "cứu em đau quá")]
    [InlineData("HOÀ giải THUÝ", "hòa giải thúy")]
    public void Digits_keys_and_held_letters_are_read(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("gđình em bluc", "gia đình em bao luc")]
    [InlineData("chia tsan", "chia tài sản")]
    [InlineData("kthuc roi", "kết thúc roi")]
    [InlineData("pnu va tre em", "phu nu va tre em")]
    public void A_first_syllable_cut_down_to_its_first_letters_is_filled_in(string typed, string meant) => Forms(typed).ShouldBe(meant);

    [Theory]
    [InlineData("bạn Kevin đánh em", "bạn kevin đánh em")]
    [InlineData("nhà em ở Krông Pắc", "nhà em ở krông pắc")]
    [InlineData("em o pleiku", "em o pleiku")]
    [InlineData("xã Y Tý", "xã y tý")]
    [InlineData("xa u minh", "xa u minh")]
    [InlineData("facebook zalo samsung camera", "facebook zalo samsung camera")]
    [InlineData("lớp 10a1", "lớp 10 a 1")]
    [InlineData("que b o dau", "que b o dau")]
    public void Names_places_and_words_in_use_are_left_alone(string typed, string read) =>
        string.Join(' ', Utterance.Read(typed, Lexicon).Tokens.Select(t => t.Typed.Length == 1 ? t.Typed : t.Form)).ShouldBe(read);

    [Fact]
    public void What_was_typed_stays_beside_what_was_meant()
    {
        var token = Utterance.Read("chong danj em", Lexicon).Tokens[1];
        (token.Form, token.Typed).ShouldBe(("danh", "danj"));
        token.Others.ShouldContain("dạn");
        (token.Start, token.Length).ShouldBe((6, 4));
    }

    [Fact]
    public void A_syllable_hardly_anybody_writes_has_the_one_with_more_marks_beside_it()
    {
        var token = Utterance.Read("chòng em đánh em", Lexicon).Tokens[0];
        token.Form.ShouldBe("chòng");
        token.Others.ShouldBe(["chồng"]);
    }

    [Fact]
    public void Parts_of_a_word_stand_where_they_were_typed()
    {
        var tokens = Utterance.Read("ôi chongdanhtoi", Lexicon).Tokens;
        tokens.Select(t => (t.Start, t.Length)).ShouldBe([(0, 2), (3, 5), (8, 4), (12, 3)]);
        var joined = Utterance.Read("bị đ á n h", Lexicon).Tokens;
        joined.Select(t => (t.Form, t.Start, t.Length)).ShouldBe([("bị", 0, 2), ("đánh", 3, 7)]);
    }

    private static string Forms(string typed) => string.Join(' ', Utterance.Read(typed, Lexicon).Tokens.Select(t => t.Form));
}
