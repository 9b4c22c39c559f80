using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Desk;

/// <summary>The console for everyone: screen readers, keyboards, phones.</summary>
[Collection(BrowserHost.Name)]
public sealed class LooksTests(BrowserHost host)
{
    [Fact]
    public async Task Axe_finds_nothing_serious_on_any_screen_and_screenshots_are_taken()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var door = await (await sides.ContextAsync(1280, 900)).NewPageAsync();
        await door.GotoAsync(new Uri(sides.Server, "/operators/login?error=1").ToString());
        await LookAsync(door, "login");
        await door.GotoAsync(await sides.LinkOfFirstAccountAsync());
        await LookAsync(door, "first-account");
        var desk = await sides.LeadAsync();
        await door.GotoAsync(await sides.LinkOfAsync("anh Nam", "operator"));
        await LookAsync(door, "set-password");
        await door.GotoAsync(new Uri(sides.Server, "/operators/link-refused").ToString());
        await LookAsync(door, "link-refused");

        var asks = await sides.PersonAsync();
        await asks.SayAsync("cho em gặp người");
        var high = await sides.PersonAsync();
        await high.SayAsync("chồng hay cầm dao dọa em");
        var she = await sides.PersonAsync();
        await she.SayAsync("danh vo bi phat bao nhieu");
        await she.SayAsync("chong dang bop co em");
        await Expect(desk.Waiting).ToHaveCountAsync(3);
        await LookAsync(desk.Page, "queue");
        await desk.TakeFirstAsync();
        await desk.SayAsync("Tôi là người trực. Chị gọi 113 được không?");
        await desk.Page.Locator("#note").FillAsync("đã nhờ gọi 113");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await Expect(desk.Page.Locator(".case-note")).ToHaveCountAsync(1);
        await desk.Page.Locator("#close").ClickAsync();
        await desk.Page.Locator("#level-after").SelectOptionAsync("0");
        await LookAsync(desk.Page, "case");
        await desk.ToQueueAsync();
        await LookAsync(desk.Page, "queue-held");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Sổ ghi" }).ClickAsync();
        await Expect(desk.Page.Locator(".audit")).ToContainTextAsync("Nhận ca");
        await LookAsync(desk.Page, "audit");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Tài khoản" }).ClickAsync();
        await Expect(desk.Page.Locator("#new-name")).ToBeVisibleAsync();
        await LookAsync(desk.Page, "accounts");
    }

    [Fact]
    public async Task The_desk_is_worked_without_a_mouse()
    {
        await using var sides = await TwoSides.StartAsync(host);
        await sides.LeadAsync();
        var page = await (await sides.ContextAsync(1280, 900)).NewPageAsync();
        var keys = page.Keyboard;
        await page.GotoAsync(new Uri(sides.Server, "/operators").ToString());
        await TabToAsync(page, "[name=name]");
        await keys.TypeAsync("chị Hoa");
        await TabToAsync(page, "[name=password]");
        await keys.TypeAsync(TwoSides.Password);
        await keys.PressAsync("Enter");
        await page.Locator("#on-duty").WaitForAsync();
        await TabToAsync(page, "#on-duty");
        await keys.PressAsync("Space");
        await Expect(page.Locator("#on-duty")).Not.ToBeCheckedAsync();
        await keys.PressAsync("Space");
        await Expect(page.Locator("#on-duty")).ToBeCheckedAsync();
        var she = await sides.PersonAsync();
        await she.SayAsync("chong dang bop co em");
        await TabToAsync(page, "#queue .case button");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#reply")).ToBeVisibleAsync();
        await TabToAsync(page, "#reply");
        await keys.TypeAsync("Tôi là người trực");
        await TabToAsync(page, "#send");
        await keys.PressAsync("Enter");
        await Expect(she.Page.Locator(".person").Last).ToContainTextAsync("Tôi là người trực");
        await TabToAsync(page, "#note");
        await keys.TypeAsync("đã chào");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".case-note")).ToHaveCountAsync(1);
        await TabToAsync(page, "#close");
        await keys.PressAsync("Enter");
        await TabToAsync(page, "#disposition");
        await keys.PressAsync("ArrowDown");
        await TabToAsync(page, "#level-after");
        await keys.PressAsync("End");
        await TabToAsync(page, "#lower-reason");
        await keys.PressAsync("ArrowDown");
        await TabToAsync(page, "#close-confirm");
        await keys.PressAsync("Enter");
        await page.Locator("#on-duty").WaitForAsync();
        await Expect(page.Locator("#queue .case")).ToHaveCountAsync(0);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement !== null && document.activeElement.matches(s)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{selector} cannot be reached with the Tab key; there is {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var (width, height) in Screens.Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await Screens.TakePictureAsync(page, $"desk-{name}", width);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{name} needs scrolling sideways at {width}");
            if (width is 360 or 1280)
            {
                await Screens.ShouldBeAccessibleAsync(page, $"{name} at {width}");
            }
        }

        await page.SetViewportSizeAsync(1280, 900);
    }
}
