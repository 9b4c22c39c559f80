using DvBot.Knowledge.Tests.Content;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

public sealed class NearestCommuneFacts
{
    [Theory]
    [InlineData(19.82, 105.60, "Thanh Hóa", "Xã Triệu Sơn")]
    [InlineData(8.69, 106.61, "Hồ Chí Minh", "Đặc khu Côn Đảo")]
    public void A_point_gives_the_commune_around_it(double latitude, double longitude, string province, string commune)
    {
        var near = RepositoryContent.Pack.Places.Nearest(latitude, longitude).ShouldNotBeNull();

        near.Province.Name.ShouldBe(province);
        near.Commune.FullName.ShouldBe(commune);
    }

    [Fact]
    public void The_inner_point_of_every_commune_gives_that_commune()
    {
        var places = RepositoryContent.Pack.Places;

        places.Communes.Where((_, i) => i % 40 == 0).ShouldAllBe(c => places.Nearest(c.Latitude, c.Longitude)!.Commune.Code == c.Code);
    }

    [Theory]
    [InlineData(48.86, 2.35)]
    [InlineData(double.NaN, 105)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    public void Far_away_or_nonsense_gives_none(double latitude, double longitude) => RepositoryContent.Pack.Places.Nearest(latitude, longitude).ShouldBeNull();
}
