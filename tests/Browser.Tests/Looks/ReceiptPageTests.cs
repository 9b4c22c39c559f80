using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Looks;

[Collection(BrowserHost.Name)]
public sealed class ReceiptPageTests(BrowserHost host)
{
    [Theory]
    [InlineData(200, """{"state":"destroyed"}""", "Nội dung đi với mã này đã được xoá, không còn giữ ở đây nữa.")]
    [InlineData(200, """{"state":"kept","until":"2026-11-25T10:00:00Z"}""", "Nội dung đi với mã này vẫn còn được giữ, chậm nhất đến 17:00 ngày 25/11/2026 thì xoá.")]
    [InlineData(404, """{"status":404}""", "Mã này không đúng. Bạn xem lại từng chữ rồi thử lại nhé.")]
    [InlineData(429, "{}", "Bạn vừa thử nhiều lần. Đợi một phút rồi thử lại nhé.")]
    [InlineData(500, "<html>", "Lúc này chưa kiểm tra được. Bạn thử lại sau ít phút nhé.")]
    [InlineData(200, "<html>", "Lúc này chưa kiểm tra được. Bạn thử lại sau ít phút nhé.")]
    [InlineData(0, "", "Lúc này chưa kiểm tra được. Bạn thử lại sau ít phút nhé.")]
    public async Task The_page_for_codes_says_what_the_server_says(int status, string body, string words)
    {
        await using var context = await host.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(host.Server, "/kiem-tra").ToString());
        var asked = "";
        await page.RouteAsync("**/receipts", route =>
        {
            asked = route.Request.PostData!;
            return status == 0 ? route.AbortAsync() : route.FulfillAsync(new() { Status = status, Body = body, ContentType = "application/json" });
        });
        await page.Locator("#code").FillAsync(" abcd-efgh 2345 ");
        await page.Locator("#code").PressAsync("Enter");
        await Expect(page.Locator("#state")).ToHaveTextAsync(words);
        asked.ShouldBe("""{"code":"ABCD-EFGH-2345"}""");
    }

    [Fact]
    public async Task An_empty_field_asks_for_a_code()
    {
        await using var context = await host.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(host.Server, "/kiem-tra").ToString());
        await page.Locator("form button").ClickAsync();
        await Expect(page.Locator("#state")).ToHaveTextAsync("Bạn chưa nhập mã.");
        await Expect(page.Locator("#code")).ToBeFocusedAsync();
    }
}
