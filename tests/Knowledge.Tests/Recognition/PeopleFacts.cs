using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Recognition;

public sealed class PeopleFacts
{
    [Theory]
    [InlineData("bầm em hay mắng em", "mother")]
    [InlineData("u em bảo thế", "mother")]
    [InlineData("thầy u em", "parents")]
    [InlineData("tía em đánh em", "father")]
    [InlineData("ba em đánh em", "father")]
    [InlineData("bo em danh em", "father")]
    [InlineData("má em khóc", "mother")]
    [InlineData("o em đến chơi", "aunt")]
    [InlineData("mệ mất rồi", "grandmother")]
    [InlineData("ba dượng đánh em", "stepfather")]
    [InlineData("ba duong danh em", "stepfather")]
    [InlineData("dượng hay quát", "stepfather")]
    [InlineData("mụ gia em ác", "mother-in-law")]
    [InlineData("chồng cũ dọa giết", "ex-husband")]
    [InlineData("ck em", "husband")]
    [InlineData("vk em", "wife")]
    [InlineData("ny em", "partner")]
    [InlineData("nyc em", "ex-partner")]
    [InlineData("mck ác", "mother-in-law")]
    [InlineData("bme em", "parents")]
    [InlineData("bố mẹ chồng em", "parents-in-law")]
    [InlineData("con riêng của chồng", "stepchild")]
    [InlineData("con dâu em", "daughter-in-law")]
    [InlineData("con nuôi của em", "adopted-child")]
    [InlineData("cháu ngoại tôi", "grandchild")]
    [InlineData("anh trai em đánh em", "brother")]
    [InlineData("thầy giáo sờ em", "teacher")]
    [InlineData("bạn cùng lớp đánh em", "classmate")]
    [InlineData("nhà hàng xóm cãi nhau", "neighbour")]
    [InlineData("CHỒNG EM", "husband")]
    [InlineData("chồnggg em", "husband")]
    [InlineData("chòng em", "")]
    [InlineData("cho\u0302\u0300ng em", "husband")]
    public void A_relation_is_read(string text, string code) => Found.In(text, "relation").ShouldBe(code);

    [Theory]
    [InlineData("anh ơi giúp em, chị với, bác ơi")]
    [InlineData("anh ấy đánh, nó chửi, hắn đuổi")]
    [InlineData("tát vào má")]
    [InlineData("bầm tím hết người")]
    [InlineData("sưng u đầu")]
    [InlineData("con dao, con chó")]
    [InlineData("luat phong chong bao luc")]
    [InlineData("anh ay bo em di roi")]
    [InlineData("nhanh vo phong di")]
    [InlineData("ck 500k cho em")]
    [InlineData("con mẹ nó")]
    [InlineData("con bị đánh")]
    [InlineData("cô ơi cho con hỏi")]
    public void Pronouns_and_look_alikes_are_nobody(string text) => Found.In(text, "relation").ShouldBe("");

    [Theory]
    [InlineData("15 tuổi", "15 Year")]
    [InlineData("15t", "15 Year")]
    [InlineData("8 tháng tuổi", "8 Month")]
    [InlineData("con em lên 3", "3 Year")]
    [InlineData("con em lên ba", "3 Year")]
    [InlineData("năm nay 16", "16 Year")]
    [InlineData("nam nay em 16", "16 Year")]
    [InlineData("em mới 13", "13 Year")]
    [InlineData("ngoài 70 tuổi", "70 Year")]
    [InlineData("sn 2010", "16 Year")]
    [InlineData("sinh năm 2010", "16 Year")]
    [InlineData("em 2k8", "18 Year")]
    [InlineData("lên 3 tầng", "")]
    [InlineData("mới 2 ngày", "")]
    public void An_age_is_read(string text, string age) => Found.In(text, "age").ShouldBe(age);

    [Theory]
    [InlineData("lớp 9", "9")]
    [InlineData("lop 12", "12")]
    [InlineData("học lớp chín", "9")]
    [InlineData("lớp năm", "5")]
    [InlineData("em học l9", "9")]
    [InlineData("lớp 10a1", "10")]
    [InlineData("lớp 15", "")]
    public void A_grade_is_read(string text, string grade) => Found.In(text, "grade").ShouldBe(grade);

    [Theory]
    [InlineData("thương tật 11%", "11%")]
    [InlineData("giám định 8 phần trăm", "8%")]
    [InlineData("tỷ lệ tổn thương cơ thể 31%", "31%")]
    [InlineData("mất sức 20%", "20%")]
    [InlineData("mất 20% sức khỏe", "20%")]
    [InlineData("thuong tat 11%", "11%")]
    [InlineData("tỷ lệ thương tích từ 11% đến 30%", "11%, 30%")]
    public void Bodily_harm_is_no_mere_percentage(string text, string value)
    {
        Found.In(text, "injury").ShouldBe(value);
        Found.In(text, "percentage").ShouldBe("");
    }

    [Theory]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData("0912-345-678", "0912345678")]
    [InlineData("gọi 111 ngay", "111")]
    [InlineData("113", "113")]
    [InlineData("1900 969 680", "1900969680")]
    [InlineData("1900.1234", "19001234")]
    [InlineData("113 triệu", "")]
    [InlineData("113 ngày", "")]
    [InlineData("điều 113", "")]
    [InlineData("phòng 113", "")]
    public void A_telephone_number_is_read(string text, string number) => Found.In(text, "phone").ShouldBe(number);
}
