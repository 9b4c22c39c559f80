using DvBot.Knowledge.Law;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Law;

public sealed class LawRegistrySpecs
{
    [Fact]
    public void A_citation_resolves_to_the_provision_it_names()
    {
        LawSome.Registry.TryResolve(Citation.Parse("282/2025/NĐ-CP:Điều 37 khoản 2"), out var provision).ShouldBeTrue();
        provision!.Gist.ShouldBe("Điều 37 khoản 2");

        LawSome.Registry.TryResolve(Citation.Parse("282/2025/NĐ-CP:Điều 37"), out _).ShouldBeFalse();
        LawSome.Registry.TryResolve(Citation.Parse("1/2000/NĐ-CP:Điều 37 khoản 2"), out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("282/2025/NĐ-CP:Điều 37 khoản 2", "2025-12-14", false)]
    [InlineData("282/2025/NĐ-CP:Điều 37 khoản 2", "2025-12-15", true)]
    [InlineData("282/2025/NĐ-CP:Điều 37 khoản 2", "2026-11-24", true)]
    [InlineData("144/2021/NĐ-CP:Điều 52 khoản 1", "2025-12-14", true)]
    [InlineData("144/2021/NĐ-CP:Điều 52 khoản 1", "2025-12-15", false)]
    [InlineData("144/2021/NĐ-CP:Điều 99", "2024-01-01", false)]
    public void Force_runs_from_the_first_day_to_the_last(string citation, string day, bool inForce) =>
        LawSome.Registry.InForce(Citation.Parse(citation), DateOnly.ParseExact(day, "yyyy-MM-dd", null)).ShouldBe(inForce);
}
