using System.Net;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

public sealed class SignInTests
{
    [Fact]
    public async Task Names_are_found_however_they_are_typed()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("Chị Hoà");
        foreach (var name in new[] { "chị hoà", " CHỊ  HÒA ", "Chi\u0323 Hoa\u0300" })
        {
            using var browser = desk.Browser();
            using var answer = await browser.SignInAsync(name, "một câu rất dê\u0303 nhơ\u0301");
            DeskClient.IsEntered(answer).ShouldBeTrue(name);
            (await browser.IsInsideAsync()).ShouldBeTrue(name);
        }
    }

    [Fact]
    public async Task Signing_in_gives_a_session_of_its_own()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var browser = await desk.SignedInAsync("chị Hoa");
        var planted = browser.Cookie("dvbot-desk").ShouldNotBeNull();
        using var answer = await browser.SignInAsync("chị Hoa", Desk.Password);
        DeskClient.IsEntered(answer).ShouldBeTrue();
        browser.Cookie("dvbot-desk").ShouldNotBe(planted);

        using var stranger = desk.Browser();
        stranger.Cookies.Add(desk.Address, new Cookie("dvbot-desk", "chosen-by-somebody-else"));
        (await stranger.IsInsideAsync()).ShouldBeFalse();
        using var entered = await stranger.SignInAsync("chị Hoa", Desk.Password);
        stranger.Cookie("dvbot-desk").ShouldNotBe("chosen-by-somebody-else");
    }

    [Fact]
    public async Task Five_wrong_tries_lock_for_a_quarter_of_an_hour_also_through_a_restart()
    {
        await using var desk = await Desk.StartAsync();
        var account = await desk.AddAsync("chị Hoa");
        using (var browser = desk.Browser())
        {
            for (var i = 0; i < 5; i++)
            {
                using var wrong = await browser.SignInAsync("chị Hoa", $"sai mật khẩu {i}");
                DeskClient.IsEntered(wrong).ShouldBeFalse();
            }

            using var locked = await browser.SignInAsync("chị Hoa", Desk.Password);
            DeskClient.IsEntered(locked).ShouldBeFalse("locked");
        }

        await desk.RestartAsync();
        desk.Accounts.Find(account.Id)!.LockoutEnd.ShouldBe(Some.Time.AddMinutes(15));
        using var again = desk.Browser();
        using var still = await again.SignInAsync("chị Hoa", Desk.Password);
        DeskClient.IsEntered(still).ShouldBeFalse("still locked after a restart");
        desk.Clock.Advance(TimeSpan.FromMinutes(15));
        using var open = await again.SignInAsync("chị Hoa", Desk.Password);
        DeskClient.IsEntered(open).ShouldBeTrue("open again");
    }

    [Fact]
    public async Task Wrong_tries_at_the_same_time_are_all_counted()
    {
        await using var desk = await Desk.StartAsync();
        var account = await desk.AddAsync("chị Hoa");
        using var browser = desk.Browser();
        var token = Desk.FormToken(await browser.ReadAsync("/operators/login"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => TryAsync(browser, token, i)));
        desk.Accounts.Find(account.Id)!.WrongTries.ShouldBe(4);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => TryAsync(browser, token, i)));
        desk.Accounts.Find(account.Id)!.LockoutEnd.ShouldNotBeNull();
        desk.Accounts.Find(account.Id)!.WrongTries.ShouldBe(0, "nothing was looked at after the lock");
    }

    [Fact]
    public async Task Changes_at_the_same_time_are_all_kept()
    {
        await using var desk = await Desk.StartAsync();
        var account = await desk.AddAsync("chị Hoa");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () => await desk.Accounts.ChangeAsync(account.Id, a => a with { WrongTries = a.WrongTries + 1 }, CancellationToken.None))));
        var now = desk.Accounts.Find(account.Id)!;
        now.WrongTries.ShouldBe(40);
        now.Version.ShouldBe(account.Version + 40);
    }

    [Fact]
    public async Task Nothing_tells_whether_the_name_the_password_or_a_lock_is_to_blame()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        var locked = await desk.AddAsync("anh Nam");
        await desk.Accounts.LockAsync(locked.Id, CancellationToken.None);
        await desk.Accounts.AddAsync("cô Lan", "operator", CancellationToken.None);
        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("chị Hoa", "sai mật khẩu rồi"), ("không có ai", Desk.Password), ("anh Nam", Desk.Password), ("cô Lan", Desk.Password), ("", ""), (new string('x', 500), new string('y', 5000)), ("\u0001", "\ud800") })
        {
            using var browser = desk.Browser();
            using var answer = await browser.SignInAsync(name, password);
            answers.Add($"{(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
            (await browser.IsInsideAsync()).ShouldBeFalse(name);
        }

        answers.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_get_429()
    {
        await using var desk = await Desk.StartAsync(("Operators:TriesPerMinute", "6"));
        using var browser = desk.Browser();
        var token = Desk.FormToken(await browser.ReadAsync("/operators/login"));
        var statuses = new List<int>();
        foreach (var path in new[] { "/operators/sign-in", "/operators/first-account", "/operators/set-password", "/operators/sign-in", "/operators/first-account", "/operators/set-password", "/operators/sign-in", "/operators/first-account", "/operators/set-password" })
        {
            using var answer = await browser.PostAsync(path, new() { ["__RequestVerificationToken"] = token, ["name"] = "x", ["password"] = "y", ["token"] = "z" });
            statuses.Add((int)answer.StatusCode);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe(answer.StatusCode == HttpStatusCode.TooManyRequests ? "application/problem+json" : null);
        }

        statuses.Take(6).ShouldAllBe(s => s == 302);
        statuses.Skip(6).ShouldAllBe(s => s == 429);
    }

    [Fact]
    public async Task After_signing_in_a_browser_goes_on_inside_the_console_only()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        foreach (var (back, expected) in new[] { ("/operators/accounts", "/operators/accounts"), ("https://elsewhere.example/", "/operators"), ("//elsewhere.example", "/operators"), ("/operators\\..\\x", "/operators"), ("/v3/directline", "/operators"), ("/operatorsx", "/operators") })
        {
            using var browser = desk.Browser();
            using var answer = await browser.SubmitAsync("/operators/login", new() { ["name"] = "chị Hoa", ["password"] = Desk.Password, ["returnUrl"] = back });
            answer.Headers.Location!.ToString().ShouldBe(expected);
        }
    }

    private static async Task TryAsync(DeskClient browser, string token, int number)
    {
        using var answer = await browser.PostAsync("/operators/sign-in", new() { ["__RequestVerificationToken"] = token, ["name"] = "chị Hoa", ["password"] = $"sai mật khẩu {number}" });
        DeskClient.IsEntered(answer).ShouldBeFalse();
    }
}
