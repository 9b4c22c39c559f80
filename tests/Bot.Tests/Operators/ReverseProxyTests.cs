using System.Net;
using DvBot.Bot.Hosting;
using DvBot.Bot.Operators;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

public sealed class ReverseProxyTests
{
    [Fact]
    public async Task Behind_a_proxy_of_this_machine_cookies_are_secure_and_the_redirect_names_the_public_host()
    {
        await using var desk = await Desk.StartAsync();
        using var browser = Forwarded(desk, "203.0.113.7", "https", "desk.example.vn");
        using var page = await browser.GetAsync("/operators/login");
        page.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("; secure", StringComparison.Ordinal));
        page.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldBe("max-age=31536000");
        using var console = await browser.GetAsync("/operators");
        console.Headers.Location!.ToString().ShouldStartWith("https://desk.example.vn/operators/login");
    }

    [Fact]
    public async Task What_a_stranger_says_about_itself_is_not_believed()
    {
        await using var desk = await Desk.StartAsync(("Proxy:KnownProxies:0", "192.0.2.1"), ("Operators:TriesPerMinute", "3"));
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            using var browser = Forwarded(desk, $"203.0.113.{i}", "https", "evil.example");
            using var page = await browser.GetAsync("/operators/login");
            page.Headers.GetValues("Set-Cookie").ShouldAllBe(c => !c.Contains("; secure", StringComparison.Ordinal));
            page.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
            using var console = await browser.GetAsync("/operators");
            console.Headers.Location!.ToString().ShouldNotContain("evil");
            using var answer = await browser.SignInAsync("x", "y");
            statuses.Add((int)answer.StatusCode);
        }

        statuses.ShouldBe([302, 302, 302, 429, 429], "all of them come from one address");
    }

    [Fact]
    public async Task Behind_a_known_proxy_limits_see_the_true_address()
    {
        await using var desk = await Desk.StartAsync(("Proxy:KnownProxies:0", "127.0.0.0/8"), ("Proxy:KnownProxies:1", "::1"), ("Operators:TriesPerMinute", "2"), ("Https:Redirect", "false"));
        async Task<int> TryAsync(string address)
        {
            // Over http, so that the client sends the form's cookie; as seen from the machine itself, so that it is not marked secure.
            using var browser = desk.Browser();
            var token = Desk.FormToken(await browser.ReadAsync("/operators/login"));
            browser.Headers.Add("X-Forwarded-For", address);
            using var answer = await browser.PostAsync("/operators/sign-in", new() { ["__RequestVerificationToken"] = token, ["name"] = "x", ["password"] = "y" });
            return (int)answer.StatusCode;
        }

        (await TryAsync("203.0.113.1")).ShouldBe(302);
        (await TryAsync("203.0.113.1")).ShouldBe(302);
        (await TryAsync("203.0.113.1")).ShouldBe(429);
        (await TryAsync("203.0.113.2")).ShouldBe(302);
        (await TryAsync("198.51.100.9, 203.0.113.2")).ShouldBe(302, "the last address before the proxy counts");
        (await TryAsync("198.51.100.8, 203.0.113.2")).ShouldBe(429);
        (await TryAsync("2001:db8:1:2::1")).ShouldBe(302);
        (await TryAsync("2001:db8:1:2::2")).ShouldBe(302);
        (await TryAsync("2001:db8:1:2::3")).ShouldBe(429, "one network");
        (await TryAsync("2001:db8:1:3::1")).ShouldBe(302);
    }

    [Fact]
    public async Task From_another_machine_only_probes_go_without_https()
    {
        await using var desk = await Desk.StartAsync(("Https:Port", "8443"));
        using var browser = Forwarded(desk, "203.0.113.7", "http", "desk.example.vn");
        foreach (var path in new[] { "/", "/operators", "/operators/login", "/v3/directline/conversations?x=1" })
        {
            using var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect, path);
            answer.Headers.Location!.ToString().ShouldBe("https://desk.example.vn:8443" + path);
        }

        foreach (var path in new[] { "/health/live", "/health/ready", "/metrics" })
        {
            using var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        await using var open = await Desk.StartAsync(("Https:Redirect", "false"));
        using var clear = Forwarded(open, "203.0.113.7", "http", "desk.example.vn");
        using var served = await clear.GetAsync("/operators/login");
        served.StatusCode.ShouldBe(HttpStatusCode.OK);
        served.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("; secure", StringComparison.Ordinal), "a session never goes over the network in the clear");
    }

    [Fact]
    public void Every_wrong_setting_is_named_at_once()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Operators:SessionHours"] = "0",
            ["Operators:WrongTries"] = "many",
            ["Proxy:KnownProxies:0"] = "my proxy",
            ["Https:Port"] = "99999",
            ["Https:HstsDays"] = "-1",
            ["Public:Url"] = "desk.example.vn/path",
        }).Build();
        var error = Should.Throw<StartException>(() => ServerSettings.Read(configuration));
        foreach (var name in new[] { "Operators:SessionHours", "Operators:WrongTries", "Proxy:KnownProxies", "Https:Port", "Https:HstsDays", "Public:Url" })
        {
            error.Message.ShouldContain(name);
        }

        error.Message.Split('\n').ShouldAllBe(l => l.Contains("Expected: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "http://[::]:5080", "http://localhost:5080/operators")]
    [InlineData(null, "http://127.0.0.1:5081", "http://127.0.0.1:5081/operators")]
    [InlineData(null, null, "http://localhost:5080/operators")]
    [InlineData("https://desk.example.vn", "http://0.0.0.0:5080", "https://desk.example.vn/operators")]
    public void A_link_begins_with_an_address_that_can_be_opened(string? configured, string? listening, string expected) =>
        new DeskAddress(configured, () => listening).Link("/operators").ShouldBe(expected);

    private static DeskClient Forwarded(Desk desk, string address, string scheme, string host)
    {
        var browser = desk.Browser();
        browser.Headers.Add("X-Forwarded-For", address);
        browser.Headers.Add("X-Forwarded-Proto", scheme);
        browser.Headers.Add("X-Forwarded-Host", host);
        return browser;
    }
}
