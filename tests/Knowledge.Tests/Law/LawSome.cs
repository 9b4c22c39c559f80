using DvBot.Knowledge.Articles;
using DvBot.Knowledge.Law;

namespace DvBot.Knowledge.Tests.Law;

/// <summary>A small registry: the decree of today, the one it replaced, a law.</summary>
internal static class LawSome
{
    public static LawRegistry Registry { get; } = new(
    [
        Document("282/2025/NĐ-CP", "Nghị định 282/2025/NĐ-CP", new(2025, 12, 15), null, ["144/2021/NĐ-CP"], null,
            "Điều 37 khoản 2", "Điều 37 khoản 3", "Điều 37 khoản 3 điểm a", "Điều 37 khoản 3 điểm b", "Điều 9", "Điều 10 khoản 1"),
        Document("144/2021/NĐ-CP", "Nghị định 144/2021/NĐ-CP", new(2022, 1, 1), new(2025, 12, 14), [], "282/2025/NĐ-CP", "Điều 52 khoản 1"),
        Document("13/2022/QH15", "Luật Phòng, chống bạo lực gia đình 2022", new(2023, 7, 1), null, ["02/2007/QH12"], null,
            "Điều 12 khoản 1", "Điều 19 khoản 1", "Điều 3 khoản 1 điểm đ", "Điều 3 khoản 1 điểm d", "Điều 3 khoản 1 điểm q"),
    ]);

    private static LawDocument Document(
        string number, string name, DateOnly from, DateOnly? to, string[] replaces, string? replacedBy, params string[] places) =>
        new(number, name, "", from, to, replaces, replacedBy, Confidence.High, [],
            [.. places.Select(p => new Provision(new Citation(number, p), p, from, to, Confidence.High, [], []))]);
}
