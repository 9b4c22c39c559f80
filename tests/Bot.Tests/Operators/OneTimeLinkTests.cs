using System.Net;
using DvBot.Bot.Operators;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

public sealed class OneTimeLinkTests
{
    private const string First = "/operators/first-account/";
    private const string Set = "/operators/set-password/";

    [Fact]
    public async Task The_first_account_works_at_the_desk_and_manages_accounts_and_its_link_works_once()
    {
        await using var desk = await Desk.StartAsync();
        var token = Link(desk).Renew().ShouldNotBeNull();
        token.Length.ShouldBe(43, "32 bytes");
        using var browser = desk.Browser();
        using var made = await browser.SubmitAsync(First + token, Fields("Chị Hoa"));
        DeskClient.IsEntered(made).ShouldBeTrue();
        (await browser.IsInsideAsync()).ShouldBeTrue();
        using var accounts = await browser.GetAsync("/operators/accounts");
        accounts.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var second = desk.Browser();
        (await second.ReadAsync(First + token)).ShouldContain("Liên kết không dùng được");
        using var again = await PostAsync(second, "/operators/first-account", token, "Kẻ khác");
        IsLinkRefused(again).ShouldBeTrue();
        desk.Accounts.All().Count.ShouldBe(1);
        Link(desk).Renew().ShouldBeNull("there is an account");
    }

    [Fact]
    public async Task Two_who_use_the_first_link_at_the_same_time_make_one_account()
    {
        await using var desk = await Desk.StartAsync();
        var token = Link(desk).Renew()!;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            using var browser = desk.Browser();
            using var answer = await PostAsync(browser, "/operators/first-account", token, $"người {i}");
        }));
        desk.Accounts.All().Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_link_ends_after_a_day_and_with_the_next_one()
    {
        await using var desk = await Desk.StartAsync();
        var old = Link(desk).Renew()!;
        var token = Link(desk).Renew()!;
        Link(desk).Works(old).ShouldBeFalse("there is a newer one");
        desk.Clock.Advance(TimeSpan.FromHours(23.9));
        Link(desk).Works(token).ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromHours(0.2));
        using var browser = desk.Browser();
        using var late = await PostAsync(browser, "/operators/first-account", token, "Chị Hoa");
        IsLinkRefused(late).ShouldBeTrue();
        var next = Link(desk).Renew()!;
        await desk.RestartAsync();
        Link(desk).Works(next).ShouldBeFalse("a start forgets it");
        desk.Accounts.Any.ShouldBeFalse();
    }

    [Fact]
    public async Task A_password_link_works_once_and_for_a_day()
    {
        await using var desk = await Desk.StartAsync();
        var made = await desk.Accounts.AddAsync("chị Hoa", "operator", CancellationToken.None);
        await desk.RestartAsync();
        using var browser = desk.Browser();
        using var set = await browser.SubmitAsync(Set + made.Token, Fields(null));
        DeskClient.IsEntered(set).ShouldBeTrue("also after a restart");
        using var second = desk.Browser();
        using var again = await PostAsync(second, "/operators/set-password", made.Token!, null);
        IsLinkRefused(again).ShouldBeTrue("used");

        var reset = await desk.Accounts.ResetAsync(made.Account!.Id, CancellationToken.None);
        (await browser.IsInsideAsync()).ShouldBeFalse("a reset ends sessions");
        using var old = await second.SignInAsync("chị Hoa", Desk.Password);
        DeskClient.IsEntered(old).ShouldBeFalse("and stops the old password");
        desk.Clock.Advance(TimeSpan.FromHours(24.1));
        using var late = await PostAsync(second, "/operators/set-password", reset.Token!, null);
        IsLinkRefused(late).ShouldBeTrue("too old");
        var newer = await desk.Accounts.ResetAsync(made.Account.Id, CancellationToken.None);
        var newest = await desk.Accounts.ResetAsync(made.Account.Id, CancellationToken.None);
        desk.Accounts.FindByLink(newer.Token).ShouldBeNull("there is a newer one");
        await desk.Accounts.LockAsync(made.Account.Id, CancellationToken.None);
        desk.Accounts.FindByLink(newest.Token).ShouldBeNull("locked");
    }

    [Fact]
    public async Task Links_that_do_not_work_look_the_same_whatever_the_reason()
    {
        await using var desk = await Desk.StartAsync();
        var used = await desk.Accounts.AddAsync("chị Hoa", "operator", CancellationToken.None);
        using var browser = desk.Browser();
        using var set = await browser.SubmitAsync(Set + used.Token, Fields(null));
        var old = await desk.Accounts.AddAsync("anh Nam", "operator", CancellationToken.None);
        desk.Clock.Advance(TimeSpan.FromHours(25));
        var pages = new List<string>();
        foreach (var token in new[] { used.Token!, old.Token!, "x", new string('A', 43), new string('A', 2000), "a%2Fb" })
        {
            using var stranger = desk.Browser();
            var text = await stranger.ReadAsync(Set + token);
            pages.Add(text[..text.IndexOf("</main>", StringComparison.Ordinal)]);
            using var answer = await PostAsync(stranger, "/operators/set-password", token, null);
            answer.Headers.Location!.ToString().ShouldBe("/operators/link-refused");
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }

        pages.Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("quá ngắn", "quá ngắn")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa")]
    [InlineData("Nguyễn Thị Hoa", "Nguyễn Thị Hoa")]
    [InlineData("một câu rất dễ nhớ", "một câu khác rồi")]
    public async Task A_weak_or_mistyped_password_is_refused_and_the_link_still_works(string password, string again)
    {
        await using var desk = await Desk.StartAsync();
        var made = await desk.Accounts.AddAsync("Nguyễn Thị Hoa", "operator", CancellationToken.None);
        using var browser = desk.Browser();
        using var refused = await browser.SubmitAsync(Set + made.Token, new() { ["password"] = password, ["again"] = again });
        refused.Headers.Location!.ToString().ShouldStartWith(Set + made.Token + "?error=");
        (await browser.ReadAsync(refused.Headers.Location.ToString())).ShouldContain("role=\"alert\"");
        using var set = await browser.SubmitAsync(Set + made.Token, Fields(null));
        DeskClient.IsEntered(set).ShouldBeTrue();
    }

    private static FirstAccountLink Link(Desk desk) => desk.Services.GetRequiredService<FirstAccountLink>();

    private static bool IsLinkRefused(HttpResponseMessage answer) => answer.Headers.Location?.ToString() == "/operators/link-refused";

    private static Dictionary<string, string> Fields(string? name)
    {
        var fields = new Dictionary<string, string> { ["password"] = Desk.Password, ["again"] = Desk.Password };
        if (name is not null)
        {
            fields["name"] = name;
        }

        return fields;
    }

    private static async Task<HttpResponseMessage> PostAsync(DeskClient browser, string path, string token, string? name)
    {
        var fields = Fields(name);
        fields["token"] = token;
        fields["__RequestVerificationToken"] = Desk.FormToken(await browser.ReadAsync("/operators/login"));
        return await browser.PostAsync(path, fields);
    }
}
