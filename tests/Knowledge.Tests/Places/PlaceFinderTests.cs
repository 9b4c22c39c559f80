using CsCheck;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("em ở Hà Nội", "Hà Nội")]
    [InlineData("em o ha noi", "Hà Nội")]
    [InlineData("tỉnh Thanh Hoá", "Thanh Hóa")]
    [InlineData("toi o thanh hoa", "Thanh Hóa")]
    [InlineData("phu tho co nha tam lanh khong", "Phú Thọ")]
    [InlineData("mình đang ở tp Hồ Chí Minh", "Hồ Chí Minh")]
    [InlineData("TP.HCM có chỗ nào không ạ", "Hồ Chí Minh")]
    [InlineData("e o tphcm", "Hồ Chí Minh")]
    [InlineData("ở sg có đường dây nào ko", "Hồ Chí Minh")]
    [InlineData("saigon", "Hồ Chí Minh")]
    [InlineData("hanoi", "Hà Nội")]
    [InlineData("em ở hn", "Hà Nội")]
    [InlineData("e ở hp", "Hải Phòng")]
    [InlineData("nhà em ở đn", "?")]
    [InlineData("em quê brvt", "Hồ Chí Minh")]
    [InlineData("tt huế", "Huế")]
    [InlineData("em ở Thừa Thiên Huế", "Huế")]
    [InlineData("thành phố Đồng Nai", "Đồng Nai")]
    [InlineData("tỉnh Đồng Nai", "Đồng Nai")]
    [InlineData("tỉnh Quảng Ninh", "Quảng Ninh")]
    [InlineData("ở đắc lắc", "Đắk Lắk")]
    [InlineData("daklak co cho nao khong", "Đắk Lắk")]
    [InlineData("HÀ TĨNH", "Hà Tĩnh")]
    [InlineData("em ở tỉnh Cao Bằng anh ạ", "Cao Bằng")]
    public void Provinces_of_today_are_found(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("hải dương", "Hải Phòng")]
    [InlineData("Em ở Hải Dương ạ", "Hải Phòng")]
    [InlineData("hai duong", "Hải Phòng")]
    [InlineData("tỉnh Hải Dương", "Hải Phòng")]
    [InlineData("Thái Bình", "Hưng Yên")]
    [InlineData("em ở thái bình", "Hưng Yên")]
    [InlineData("tinh thai binh", "Hưng Yên")]
    [InlineData("Đắk Nông", "Lâm Đồng")]
    [InlineData("tôi ở Bình Dương", "Hồ Chí Minh")]
    [InlineData("ở hòa bình", "Phú Thọ")]
    [InlineData("em o hoa binh", "Phú Thọ")]
    [InlineData("tỉnh Hoà Bình", "Phú Thọ")]
    [InlineData("hoà bình", "Phú Thọ")]
    [InlineData("ở hà tây", "Hà Nội")]
    [InlineData("em ở Bà Rịa - Vũng Tàu", "Hồ Chí Minh")]
    [InlineData("ba ria vung tau", "Hồ Chí Minh")]
    [InlineData("Kon Tum", "Quảng Ngãi")]
    [InlineData("kontum", "Quảng Ngãi")]
    [InlineData("bắc cạn", "Thái Nguyên")]
    public void Former_provinces_lead_to_those_of_today(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("phường Hải Dương", "Hải Phòng / Phường Hải Dương")]
    [InlineData("tp Hải Dương", "Hải Phòng")]
    [InlineData("p. Hải Dương, Hải Phòng", "Hải Phòng / Phường Hải Dương")]
    [InlineData("xã Triệu Sơn", "Thanh Hóa / Xã Triệu Sơn")]
    [InlineData("xa trieu son, thanh hoa", "Thanh Hóa / Xã Triệu Sơn")]
    [InlineData("x. Triệu Sơn tỉnh Thanh Hóa", "Thanh Hóa / Xã Triệu Sơn")]
    [InlineData("em ở xã Ea H'Leo tỉnh Đắk Lắk", "Đắk Lắk / Xã Ea H’Leo")]
    [InlineData("xa ea hleo dak lak", "Đắk Lắk / Xã Ea H’Leo")]
    [InlineData("đặc khu Phú Quốc", "An Giang / Đặc khu Phú Quốc")]
    [InlineData("phường Văn Miếu - Quốc Tử Giám", "Hà Nội / Phường Văn Miếu - Quốc Tử Giám")]
    [InlineData("em ở phường Ba Đình", "Hà Nội / Phường Ba Đình")]
    public void Communes_keep_their_type_word(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("triệu sơn", "Thanh Hóa")]
    [InlineData("huyện Triệu Sơn", "Thanh Hóa")]
    [InlineData("h. Triệu Sơn", "Thanh Hóa")]
    [InlineData("huyen trieu son thanh hoa", "Thanh Hóa")]
    [InlineData("quê em triệu sơn thanh hóa", "Thanh Hóa")]
    [InlineData("quận 1", "Hồ Chí Minh")]
    [InlineData("e ở q1", "Hồ Chí Minh")]
    [InlineData("q.3 có chỗ nào không", "Hồ Chí Minh")]
    [InlineData("quan 12", "Hồ Chí Minh")]
    [InlineData("em ở đà lạt", "Lâm Đồng")]
    [InlineData("nha trang", "Khánh Hòa")]
    [InlineData("o go vap", "Hồ Chí Minh")]
    [InlineData("thị xã Sơn Tây", "Hà Nội")]
    [InlineData("tx. Nghi Sơn, Thanh Hóa", "Thanh Hóa")]
    [InlineData("thành phố Vinh", "Nghệ An")]
    [InlineData("tp vinh", "Nghệ An")]
    [InlineData("huyện Vũ Thư, Thái Bình", "Hưng Yên")]
    [InlineData("quận Cầu Giấy", "Hà Nội")]
    [InlineData("ở vinh có chỗ nào không", "Nghệ An")]
    [InlineData("em o thu dau mot", "Hồ Chí Minh")]
    [InlineData("Côn Đảo", "Hồ Chí Minh / Đặc khu Côn Đảo")]
    [InlineData("số 12 đường Trần Phú, Hà Đông, Hà Nội", "Hà Nội")]
    public void Former_districts_give_the_province(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("xã Tân Lập, huyện Vũ Thư, tỉnh Thái Bình")]
    [InlineData("xã Tân Lập - Vũ Thư - Thái Bình")]
    [InlineData("Tân Lập, Vũ Thư, Thái Bình")]
    [InlineData("xa tan lap huyen vu thu thai binh")]
    public void A_former_commune_is_found_by_its_district(string text)
    {
        var found = RealPlaces.Find(text).ShouldNotBeNull();
        found.Province.ShouldBe("Hưng Yên");
        found.Commune.ShouldNotBeNull();
        found.Ask.ShouldBeFalse();
        found.Start.ShouldBe(0);
        found.Length.ShouldBe(text.Length);
    }

    [Theory]
    [InlineData("thị trấn Nưa, Triệu Sơn, Thanh Hóa", "Thanh Hóa / Xã Tân Ninh")]
    [InlineData("phường 5, quận 3", "Hồ Chí Minh / Phường Bàn Cờ")]
    [InlineData("p5 q3", "Hồ Chí Minh / Phường Bàn Cờ")]
    [InlineData("xã Tam Anh Nam, Núi Thành, Quảng Nam", "Đà Nẵng / Xã Tam Anh")]
    [InlineData("phường Lý Thái Tổ quận Hoàn Kiếm", "Hà Nội / Phường Hoàn Kiếm")]
    public void Former_communes_lead_to_those_of_today(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("xã Tân Lập")]
    [InlineData("em ở Tân Lập")]
    [InlineData("phường Tân An")]
    [InlineData("huyện Châu Thành")]
    [InlineData("phường 1")]
    [InlineData("ở nghệ tĩnh")]
    public void A_name_of_several_provinces_is_asked_for(string text)
    {
        var found = RealPlaces.Find(text).ShouldNotBeNull();
        found.Ask.ShouldBeTrue();
        found.Province.ShouldBeNull();
        found.Commune.ShouldBeNull();
    }

    [Theory]
    [InlineData("xã Tân Tiến, Hưng Yên", "Hưng Yên / Xã Tân Tiến")]
    [InlineData("em ở Tân Lập, Thái Nguyên", "Thái Nguyên?")]
    [InlineData("huyện Châu Thành tỉnh Bến Tre", "Vĩnh Long")]
    [InlineData("em ở xã Tân Tiến. Tỉnh Hưng Yên ạ", "Hưng Yên / Xã Tân Tiến")]
    public void The_province_tells_which_one(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("em quê Nghệ An đang ở Bình Dương", "Hồ Chí Minh")]
    [InlineData("quê em ở Nghệ An, giờ em ở Hà Nội", "Hà Nội")]
    [InlineData("em từ Hà Nội vào Sài Gòn", "Hồ Chí Minh")]
    [InlineData("em không ở Hà Nội, em ở Nam Định", "Ninh Bình")]
    [InlineData("em ở Huế, chồng em làm ở Đà Nẵng", "Huế")]
    public void Where_she_is_counts_more_than_where_she_comes_from(string text, string expected) => RealPlaces.Say(text).ShouldBe(expected);

    [Theory]
    [InlineData("Em chào chị, em ở tỉnh Hải Dương ạ", "tỉnh Hải Dương")]
    [InlineData("em ở phường 5, quận 3 ạ", "phường 5, quận 3")]
    [InlineData("TP.HCM có chỗ nào", "TP.HCM")]
    [InlineData("da, e o tphcm", "tphcm")]
    public void The_mention_covers_the_words(string text, string words)
    {
        var found = RealPlaces.Find(text).ShouldNotBeNull();
        text.Substring(found.Start, found.Length).ShouldBe(words);
    }

    [Fact]
    public void Any_text_is_read_without_error_and_the_mention_lies_in_it()
    {
        var words = "xã phường huyện tỉnh tp q 1 12 hòa bình tân lập hà nội hải dương châu thành ở quê , . - ' ’ ea h leo xa phuong o tan lap thai binh q1 tphcm hcm 😀 ( ) không".Split(' ');
        Gen.Int[0, words.Length - 1].Array[0, 14].Sample(picks =>
        {
            var text = string.Join(' ', picks.Select(p => words[p]));
            var found = RealPlaces.Find(text);
            return found is null || (found.Start >= 0 && found.Length > 0 && found.Start + found.Length <= text.Length &&
                (found.Commune is null || found.Province is not null) && (found.Province is not null || found.Ask));
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("em muốn gia đình hòa bình")]
    [InlineData("gia dinh hoa binh")]
    [InlineData("em đang ở an toàn rồi")]
    [InlineData("o an toan roi")]
    [InlineData("em chỉ mong cuộc sống yên bình")]
    [InlineData("chúc chị hạnh phúc và bình an")]
    [InlineData("em muốn tự lập")]
    [InlineData("vợ chồng thống nhất ly hôn")]
    [InlineData("điều 37 khoản 2 quy định gì")]
    [InlineData("dieu 37 khoan 2")]
    [InlineData("luật phòng chống bạo lực gia đình")]
    [InlineData("luat phong chong bao luc gia dinh")]
    [InlineData("bộ luật lao động")]
    [InlineData("bo luat lao dong")]
    [InlineData("công an xã có quyền gì")]
    [InlineData("cong an xa co quyen gi")]
    [InlineData("tổ chức chính trị xã hội an toàn")]
    [InlineData("chồng em tên Sơn")]
    [InlineData("anh Hải đánh em")]
    [InlineData("bạn em mới ly hôn")]
    [InlineData("chong em di lam dong ve la danh")]
    [InlineData("chồng tên Sơn là người hay đánh")]
    [InlineData("em goi lai chau nhe")]
    [InlineData("dien bien vu viec")]
    [InlineData("con trai cao bằng em rồi")]
    [InlineData("o hai phong tro khac nhau")]
    [InlineData("goi hai duong day nong nao")]
    [InlineData("chị Thanh Hà bị đánh")]
    [InlineData("nhà ở đường Trần Phú")]
    [InlineData("tư tưởng Hồ Chí Minh")]
    [InlineData("biển Thái Bình Dương")]
    [InlineData("tuổi thanh xuân của em")]
    [InlineData("em đi làm xa nhà")]
    [InlineData("em xa gia dinh lau roi")]
    [InlineData("mình hn mệt quá")]
    [InlineData("cái răng em gãy")]
    [InlineData("bị nhốt ở ngoài ban công")]
    [InlineData("em buon me lam")]
    [InlineData("e di an com voi chong")]
    [InlineData("long an toan roi em oi")]
    [InlineData("o nha chong em hay danh")]
    [InlineData("em o voi me chong")]
    [InlineData("nỗi buồn vinh quang")]
    [InlineData("tinh cam vo chong")]
    [InlineData("phuong an nao tot")]
    [InlineData("quyền và nghĩa vụ của người bị bạo lực gia đình tại nơi tạm lánh")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("1")]
    [InlineData("0")]
    public void Everyday_words_and_law_are_no_places(string text) => RealPlaces.Say(text).ShouldBe("-");
}
