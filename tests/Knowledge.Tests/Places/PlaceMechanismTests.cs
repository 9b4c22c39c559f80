using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

/// <summary>One group a mechanism, with other names than those of the evaluation lines.</summary>
public sealed class PlaceMechanismTests
{
    [Theory]
    [InlineData("e ở B.Dương", "Hồ Chí Minh")]
    [InlineData("minh o H.Phòng", "Hải Phòng")]
    [InlineData("ở Đ.Nai", "Đồng Nai")]
    [InlineData("k.hòa có chỗ nào", "Khánh Hòa")]
    [InlineData("sv ở tnguyên", "Thái Nguyên")]
    [InlineData("e ở hdương", "Hải Phòng")]
    [InlineData("mình quê BG", "Bắc Ninh")]
    [InlineData("dưới KG có ai không", "An Giang")]
    [InlineData("e o TN", "?")]
    [InlineData("e dg o lc", "?")]
    [InlineData("em o kh", "-")]
    [InlineData("hi", "-")]
    [InlineData("co tinh la bao luc khong", "-")]
    [InlineData("em ở ng.an", "Nghệ An")]
    [InlineData("o th.hoa a", "Thanh Hóa")]
    [InlineData("em ở đlăk", "Đắk Lắk")]
    [InlineData("đlak co cho nao khong", "Đắk Lắk")]
    [InlineData("e o vl", "Vĩnh Long")]
    [InlineData("VL", "Vĩnh Long")]
    [InlineData("vl", "-")]
    public void Abbreviations_of_provinces_are_read_and_ambiguous_ones_asked_for(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("em trang bom, chong danh", "Đồng Nai")]
    [InlineData("em phổ yên ạ", "Thái Nguyên")]
    [InlineData("ở đức trọng", "Lâm Đồng")]
    [InlineData("o duc trong lam dong", "Lâm Đồng")]
    [InlineData("chị em lấy chồng trên vĩnh bảo", "Hải Phòng")]
    [InlineData("hội phụ nữ nga sơn ở đâu", "Thanh Hóa")]
    [InlineData("thị xã phổ yên", "Thái Nguyên")]
    [InlineData("em ở vân đồn", "Quảng Ninh / Đặc khu Vân Đồn")]
    [InlineData("huyện đảo lý sơn", "Quảng Ngãi / Đặc khu Lý Sơn")]
    public void Former_districts_need_no_type_word(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("tan hoa buon don", "Đắk Lắk / Xã Ea Wer")]
    [InlineData("xuan quang bao thang lao cai", "Lào Cai / Xã Xuân Quang")]
    [InlineData("xa dai dong huyen tu ky", "Hải Phòng / Xã Đại Sơn")]
    public void A_former_commune_and_its_district_support_each_other(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("xã thanh bình")]
    [InlineData("xã đại đồng")]
    [InlineData("xa yen my")]
    [InlineData("dạ phường tân lập ạ")]
    public void A_commune_of_many_provinces_is_asked_for(string text) => RealPlaces.Say(text).ShouldBe("?");

    [Theory]
    [InlineData("quê ở thái bìhn", "Hưng Yên")]
    [InlineData("em ở sóc trăn", "Cần Thơ")]
    [InlineData("em ở kiêng giang", "An Giang")]
    [InlineData("tỉnh bắc giag", "Bắc Ninh")]
    [InlineData("em ở đà nắng", "Đà Nẵng")]
    [InlineData("Nghê An", "Nghệ An")]
    [InlineData("em ở nhà trông con", "-")]
    [InlineData("o nha noi", "-")]
    [InlineData("em bị đánh ở xã hả bác", "-")]
    public void One_slip_is_forgiven_where_a_place_is_expected(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("anh vĩnh long trọng hứa rồi lại đánh", "-")]
    [InlineData("bà yên bái phục con lắm", "-")]
    [InlineData("thằng bạc liêu xiêu say rượu", "-")]
    [InlineData("em vừa nộp tiền giang hồ đòi", "-")]
    [InlineData("mẹ em ly hôn ba vì ba đánh", "-")]
    [InlineData("no dung giang hai tay chan cua", "-")]
    [InlineData("an giang hai tay", "-")]
    [InlineData("nghi can tho o lam", "-")]
    [InlineData("em o an giang", "An Giang")]
    [InlineData("em ở an giang hồ sơ gửi về đâu", "An Giang")]
    [InlineData("cho em hỏi công an hà nội trợ giúp được không", "Hà Nội")]
    public void Everyday_words_that_cut_across_a_name_win_unless_a_word_of_place_stands_before(string text, string expected) =>
        RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("trước em ở hà nội, giờ theo chồng về vĩnh phúc", "Phú Thọ")]
    [InlineData("chồng em ở hà giang còn em ở cao bằng", "Cao Bằng")]
    [InlineData("không phải ở huế đâu, em ở đà nẵng", "Đà Nẵng")]
    [InlineData("em rời sài gòn về bến tre rồi", "Vĩnh Long")]
    [InlineData("cháu ở long an chứ không phải đồng tháp", "Tây Ninh")]
    [InlineData("em không ở hà nội nữa", "-")]
    public void Of_two_places_the_one_of_now_counts(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("hom qua. con dao", "-")]
    [InlineData("em o con dao", "Hồ Chí Minh / Đặc khu Côn Đảo")]
    [InlineData("con em tu ky, chong danh no", "-")]
    [InlineData("huyen tu ky hai duong", "Hải Phòng")]
    [InlineData("cai be nha em bi danh", "-")]
    [InlineData("em ở cái bè", "Đồng Tháp")]
    [InlineData("bi bao hanh tai gia dinh", "-")]
    [InlineData("phường gia định", "Hồ Chí Minh / Phường Gia Định")]
    [InlineData("em hoi p.an phuong duoc khong", "-")]
    [InlineData("p.Gò Vấp", "Hồ Chí Minh / Phường Gò Vấp")]
    public void An_everyday_word_without_its_marks_needs_more_than_a_clause_of_its_own(string text, string expected) =>
        RealPlaces.Say(text).ShouldBe(expected);
}
