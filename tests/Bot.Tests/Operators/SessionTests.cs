using DvBot.Bot.Operators;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_lives_through_a_restart()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var browser = await desk.SignedInAsync("chị Hoa");
        await desk.RestartAsync();
        using var same = desk.Browser();
        same.Cookies.Add(desk.Address, new System.Net.Cookie("dvbot-desk", browser.Cookie("dvbot-desk")));
        (await same.IsInsideAsync()).ShouldBeTrue();
        var folder = Path.Combine(desk.Folder.Keys, "sessions");
        Permissions.Of(folder).ShouldBe("700");
        Directory.GetFiles(folder).ShouldNotBeEmpty();
        Directory.GetFiles(folder).ShouldAllBe(f => Permissions.Of(f) == "600");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_session_of_another_browser_at_once()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var here = await desk.SignedInAsync("chị Hoa");
        using var there = await desk.SignedInAsync("chị Hoa");
        (await there.IsInsideAsync()).ShouldBeTrue();
        using var answer = await here.PostAsync("/operators/sign-out-everywhere", new() { ["__RequestVerificationToken"] = Desk.FormToken(await here.ReadAsync("/operators")) });
        (await here.IsInsideAsync()).ShouldBeFalse();
        (await there.IsInsideAsync()).ShouldBeFalse();
        using var again = await desk.SignedInAsync("chị Hoa");
        (await again.IsInsideAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var browser = await desk.SignedInAsync("chị Hoa");
        using var other = await desk.SignedInAsync("chị Hoa");
        using var answer = await browser.PostAsync("/operators/sign-out", new() { ["__RequestVerificationToken"] = Desk.FormToken(await browser.ReadAsync("/operators")) });
        (await browser.IsInsideAsync()).ShouldBeFalse();
        (await other.IsInsideAsync()).ShouldBeTrue("the other browser works on");
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("reset")]
    [InlineData("sign-out")]
    [InlineData("remove")]
    public async Task A_verb_ends_sessions_and_tells_open_pages(string verb)
    {
        await using var desk = await Desk.StartAsync();
        var account = await desk.AddAsync("chị Hoa");
        using var browser = await desk.SignedInAsync("chị Hoa");
        using var scope = desk.Services.CreateScope();
        var page = scope.ServiceProvider.GetRequiredService<SignedInOperator>();
        page.Begin(await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.IUserClaimsPrincipalFactory<OperatorUser>>().CreateAsync(new OperatorUser(account)));
        var told = 0;
        page.Changed += () => Interlocked.Increment(ref told);
        var entered = 0;
        var inbound = new OperatorCircuit(page, null!).CreateInboundActivityHandler(_ =>
        {
            entered++;
            return Task.CompletedTask;
        });
        await inbound(null!);
        (page.StillValid, page.Name, page.May(Permission.Reply)).ShouldBe((true, "chị Hoa", true));
        var answer = await desk.Services.GetRequiredService<AccountCommands>().DoAsync(new AccountCommand(verb, "CHỊ HOA"), CancellationToken.None);
        answer.Ok.ShouldBeTrue(answer.Text);
        (await browser.IsInsideAsync()).ShouldBeFalse();
        (page.StillValid, page.May(Permission.Reply), told).ShouldBe((false, false, 1));
        await inbound(null!);
        entered.ShouldBe(1, "nothing gets into an open page any more");
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_without_a_request()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var used = await desk.SignedInAsync("chị Hoa");
        using var idle = await desk.SignedInAsync("chị Hoa");
        desk.Clock.Advance(TimeSpan.FromHours(7));
        (await used.IsInsideAsync()).ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromHours(6));
        (await used.IsInsideAsync()).ShouldBeTrue("used six hours ago");
        (await idle.IsInsideAsync()).ShouldBeFalse("idle for thirteen hours");
    }
}
