using DvBot.Knowledge.Law;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Law;

public sealed class CitationSpecs
{
    [Theory]
    [InlineData("13/2022/QH15:Điều 25", "13/2022/QH15", "Điều 25")]
    [InlineData("282/2025/NĐ-CP:Điều 37 khoản 3 điểm b", "282/2025/NĐ-CP", "Điều 37 khoản 3 điểm b")]
    [InlineData("13/2022/QH15:Điều 3 khoản 1 điểm đ", "13/2022/QH15", "Điều 3 khoản 1 điểm đ")]
    [InlineData("52/2014/QH13:Điều 7a khoản 1", "52/2014/QH13", "Điều 7a khoản 1")]
    [InlineData("326/2016/UBTVQH14:Danh mục án phí, lệ phí", "326/2016/UBTVQH14", "Danh mục án phí, lệ phí")]
    public void A_citation_is_document_colon_place(string text, string document, string at)
    {
        var citation = Citation.Parse(text);

        citation.ShouldBe(new Citation(document, at));
        citation.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Điều 25")]
    [InlineData("13/2022/QH15")]
    [InlineData("13/2022/QH15:")]
    [InlineData("13/2022/QH15:khoản 1")]
    [InlineData("13/2022/QH15:Điều x")]
    [InlineData("13/2022/QH15:Điều 7 khoản 1-6")]
    [InlineData("13/2022/QH15:Điều 7 điểm a")]
    [InlineData("Luật:Điều 7")]
    public void Anything_else_is_not_a_citation(string? text)
    {
        Citation.TryParse(text, out var citation).ShouldBeFalse();
        citation.ShouldBeNull();
        Should.Throw<FormatException>(() => Citation.Parse(text!));
    }
}
