using DvBot.Knowledge.Law;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Law;

public sealed class CitationTextSpecs
{
    [Theory]
    [InlineData("", "")]
    [InlineData(
        "282/2025/NĐ-CP:Điều 37 khoản 3|282/2025/NĐ-CP:Điều 37 khoản 2|13/2022/QH15:Điều 12 khoản 1",
        "Căn cứ: Nghị định 282/2025/NĐ-CP, Điều 37 khoản 2 và 3, áp dụng từ 15/12/2025; Luật Phòng, chống bạo lực gia đình 2022 (13/2022/QH15), Điều 12 khoản 1.")]
    [InlineData(
        "13/2022/QH15:Điều 19 khoản 1|13/2022/QH15:Điều 12 khoản 1|13/2022/QH15:Điều 12 khoản 1",
        "Căn cứ: Luật Phòng, chống bạo lực gia đình 2022 (13/2022/QH15), Điều 12 khoản 1, Điều 19 khoản 1.")]
    [InlineData(
        "282/2025/NĐ-CP:Điều 10 khoản 1|282/2025/NĐ-CP:Điều 9|282/2025/NĐ-CP:Điều 37 khoản 3 điểm b|282/2025/NĐ-CP:Điều 37 khoản 2",
        "Căn cứ: Nghị định 282/2025/NĐ-CP, Điều 9, Điều 10 khoản 1, Điều 37 khoản 2 và khoản 3 điểm b, áp dụng từ 15/12/2025.")]
    [InlineData(
        "13/2022/QH15:Điều 3 khoản 1 điểm q|13/2022/QH15:Điều 3 khoản 1 điểm đ|13/2022/QH15:Điều 3 khoản 1 điểm d",
        "Căn cứ: Luật Phòng, chống bạo lực gia đình 2022 (13/2022/QH15), Điều 3 khoản 1 điểm d, đ và q.")]
    [InlineData(
        "144/2021/NĐ-CP:Điều 52 khoản 1",
        "Căn cứ: Nghị định 144/2021/NĐ-CP, Điều 52 khoản 1, áp dụng từ 01/01/2022 đến hết 14/12/2025.")]
    [InlineData("1/2000/NĐ-CP:Điều 4", "Căn cứ: 1/2000/NĐ-CP, Điều 4.")]
    public void Citations_are_one_line_grouped_by_document_and_article(string citations, string line) =>
        CitationText.Format([.. citations.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Citation.Parse)], LawSome.Registry).ShouldBe(line);
}
