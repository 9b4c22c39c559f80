using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Leaving;

[Collection(BrowserHost.Name)]
public sealed class DishesTests(BrowserHost host)
{
    [Fact]
    public async Task The_other_page_is_a_page_of_dishes_that_works_and_goes_on_without_a_line()
    {
        await using var context = await host.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(host.Server, "/mon-ngon").ToString());
        await Expect(page).ToHaveTitleAsync("Món ngon mỗi ngày");
        await context.SetOfflineAsync(true);
        var dishes = page.Locator("#dishes details");
        (await dishes.CountAsync()).ShouldBeGreaterThanOrEqualTo(12);
        await page.Locator("#find").FillAsync("ca kho");
        await Expect(dishes.Filter(new() { Visible = true })).ToHaveCountAsync(1);
        await Expect(page.Locator("#found")).ToHaveTextAsync("Có 1 món.");
        var dish = dishes.Filter(new() { Visible = true });
        await dish.Locator("summary").ClickAsync();
        await Expect(dish.Locator("li").First).ToHaveTextAsync("600 g cá cắt khoanh");
        await page.Locator("#people").FillAsync("2");
        await Expect(dish.Locator("li").First).ToHaveTextAsync("300 g cá cắt khoanh");
        await page.Locator("#people").FillAsync("6");
        await Expect(dish.Locator("li").First).ToHaveTextAsync("900 g cá cắt khoanh");
        await page.Locator("#find").FillAsync("phở bò viên");
        await Expect(page.Locator("#found")).ToHaveTextAsync("Chưa có món nào như vậy.");
        await page.Locator("#find").FillAsync("");
        (await dishes.Filter(new() { Visible = true }).CountAsync()).ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public async Task Nothing_in_it_leads_back()
    {
        await using var context = await host.NewContextAsync();
        List<string> asked = [];
        context.Request += (_, r) => asked.Add(new Uri(r.Url).AbsolutePath);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(host.Server, "/mon-ngon").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        (await page.Locator("a").CountAsync()).ShouldBe(0);
        asked.Where(p => p is not ("/mon-ngon" or "/mon.css" or "/mon.js" or "/mon.svg")).ShouldBeEmpty();
    }
}
