using System.Net;
using DvBot.Bot.Activities;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Activities;

public sealed class ClientNetworkFacts
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_IPv6_network_counts_as_one_address(string one, string other, bool same) =>
        (ClientNetwork.Of(IPAddress.Parse(one)) == ClientNetwork.Of(IPAddress.Parse(other))).ShouldBe(same);

    [Fact]
    public void An_unknown_address_has_a_name_too() => ClientNetwork.Of(null).ShouldBe("");
}
