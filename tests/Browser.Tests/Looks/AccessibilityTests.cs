using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Looks;

[Collection(BrowserHost.Name)]
public sealed class AccessibilityTests(BrowserHost host)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/mon-ngon")]
    [InlineData("/kiem-tra")]
    public async Task Axe_finds_nothing_serious(string path)
    {
        await using var context = await host.NewContextAsync();
        var page = await OpenAsync(context, path);
        foreach (var width in (int[])[360, 1280])
        {
            await page.SetViewportSizeAsync(width, 800);
            await Screens.ShouldBeAccessibleAsync(page, $"{path} at {width}");
        }
    }

    [Theory]
    [InlineData("/", 320)]
    [InlineData("/kiem-tra", 320)]
    [InlineData("/mon-ngon", 320)]
    [InlineData("/", 280)]
    public async Task A_narrow_screen_needs_no_scrolling_sideways(string path, int width)
    {
        await using var context = await host.NewContextAsync(width, 568);
        var page = await OpenAsync(context, path);
        (await page.EvaluateAsync<string>("JSON.stringify(Array.from(document.querySelectorAll('html, body *')).filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible' && !e.classList.contains('hidden')).map(e => e.id || e.tagName))")).ShouldBe("[]");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    [InlineData(1920, 1080)]
    public async Task Screenshots_are_taken_for_people_to_look_at(int width, int height)
    {
        await using var context = await host.NewContextAsync(width, height);
        foreach (var (path, name) in ((string, string)[])[("/", "chat"), ("/kiem-tra", "kiem-tra"), ("/mon-ngon", "mon-ngon")])
        {
            var page = await OpenAsync(context, path);
            await Screens.TakePictureAsync(page, name, width);
            await page.CloseAsync();
        }

        var greeting = await ChatPage.OpenAsync(context, host.Server);
        await Screens.TakePictureAsync(greeting.Page, "greeting", width);
    }

    // A page as it looks in use, with all that can be on it.
    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        switch (path)
        {
            case "/":
                Action<string>? show = null;
                await page.RouteWebSocketAsync("**/stream*", socket =>
                {
                    var server = socket.ConnectToServer();
                    server.OnMessage(frame => socket.Send(frame.Text ?? ""));
                    show = socket.Send;
                });
                var chat = await ChatPage.OpenAsync(page, host.Server);
                await chat.SayAsync("ly hôn nộp đơn ở đâu");
                show!("""{"activities":[{"type":"message","id":"p","text":"Mình là người trực, mình đang đọc đây.","from":{"id":"operator","name":"Người trực","role":"bot"},"suggestedActions":{"actions":[{"title":"Có","value":"Có"},{"title":"Có người ở gần","value":"x"},{"title":"Nói chuyện với người trực","value":"y"}]}}],"watermark":"80"}""");
                await Expect(chat.Said.Last).ToContainTextAsync("Mình là người trực");
                await page.RouteAsync("**/activities", route => route.AbortAsync());
                await chat.WriteAsync("một từ rất dài không có chỗ ngắt: " + new string('x', 60));
                await Expect(page.Locator(".note")).ToHaveCountAsync(1);
                break;
            case "/mon-ngon":
                await page.GotoAsync(new Uri(host.Server, path).ToString());
                await page.Locator("summary").Nth(1).ClickAsync();
                break;
            default:
                await page.GotoAsync(new Uri(host.Server, path).ToString());
                await page.RouteAsync("**/receipts", route => route.FulfillAsync(new() { Body = """{"state":"kept","until":"2026-11-25T10:00:00Z"}""" }));
                await page.Locator("#code").FillAsync("ABCD-EFGH-JKMN");
                await page.Locator("#code").PressAsync("Enter");
                await Expect(page.Locator("#state")).ToContainTextAsync("vẫn còn được giữ");
                break;
        }

        return page;
    }
}
