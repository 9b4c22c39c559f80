using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Chat;

[Collection(BrowserHost.Name)]
public sealed class NetworkTests(BrowserHost host)
{
    private const string Cut = "Mất mạng, đang nối lại. Cần gấp thì gọi 113.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_without_a_line_is_sent_once_and_in_order_when_it_is_back()
    {
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        await context.SetOfflineAsync(true);
        await Expect(chat.State).ToHaveTextAsync(Cut);
        await chat.WriteAsync("ly hôn nộp đơn ở đâu");
        await chat.WriteAsync("ly hôn mất bao lâu");
        await chat.WriteAsync("cảm ơn bạn");
        await Expect(chat.Page.Locator("#talk .waiting")).ToHaveCountAsync(3);
        await Expect(chat.Page.Locator("#talk .waiting .note").First).ToHaveTextAsync("chưa gửi, đang thử lại");
        await context.SetOfflineAsync(false);
        await chat.ShouldShowAllOnceAsync(4, Cancellation);
    }

    [Fact]
    public async Task What_arrives_while_the_line_is_down_is_shown_once_when_it_is_back()
    {
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        await context.SetOfflineAsync(true);
        await Expect(chat.State).ToHaveTextAsync(Cut);
        using var client = new DirectLineClient(host.Server);
        await client.SayAsync(chat.Talk, "ly hôn nộp đơn ở đâu", "elsewhere", Cancellation);
        await client.ReadAnsweredAsync(chat.Talk, 2, Cancellation);
        await context.SetOfflineAsync(false);
        await chat.ShouldShowAllOnceAsync(2, Cancellation);
    }

    [Fact]
    public async Task A_message_whose_acknowledgement_is_lost_is_not_doubled()
    {
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        var lost = 0;
        await chat.Page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.Method != "POST" || lost++ > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await chat.WriteAsync("xin chào");
        await chat.WriteAsync("ly hôn nộp đơn ở đâu");
        await chat.ShouldShowAllOnceAsync(2, Cancellation);
        lost.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_reload_without_a_line_keeps_what_was_not_sent()
    {
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        await chat.Page.RouteAsync("**/activities", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await chat.WriteAsync("ly hôn nộp đơn ở đâu");
        await chat.WriteAsync("cảm ơn bạn");
        await Expect(chat.Page.Locator("#talk .waiting .note")).ToHaveCountAsync(1);
        await chat.Page.ReloadAsync();
        await Expect(chat.Page.Locator("#talk .waiting")).ToHaveCountAsync(2);
        await chat.Page.UnrouteAllAsync();
        await chat.ShouldShowAllOnceAsync(3, Cancellation);
    }

    [Fact]
    public async Task Without_WebSockets_it_asks_again_and_again_instead()
    {
        await using var context = await host.NewContextAsync();
        await context.AddInitScriptAsync("delete window.WebSocket");
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        await chat.SayAsync("ly hôn nộp đơn ở đâu");
        await chat.ShouldShowAllOnceAsync(2, Cancellation);
    }

    [Fact]
    public async Task Streams_that_are_refused_are_replaced_by_asking()
    {
        await using var context = await host.NewContextAsync();
        await context.RouteWebSocketAsync("**/stream*", socket => socket.CloseAsync(new() { Code = 1011 }));
        await context.AddInitScriptAsync("const Real = WebSocket; window.WebSocket = class extends Real { constructor(url) { super(url.replace('/v3/', '/nowhere/')); } };");
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        await chat.ShouldShowAllOnceAsync(1, Cancellation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_goes_on_when_the_server_is_killed_and_started_again(bool streams)
    {
        using var folder = new TemporaryFolder();
        var port = FreePort.Take();
        await using var context = await host.NewContextAsync();
        if (!streams)
        {
            await context.AddInitScriptAsync("delete window.WebSocket");
        }

        ChatPage chat;
        await using (var first = await ServerProcess.StartAsync(folder, port, Cancellation))
        {
            chat = await ChatPage.OpenAsync(context, first.Address);
            await chat.SayAsync("xin chào");
            await chat.WriteAsync("ly hôn nộp đơn ở đâu");
            first.Kill();
        }

        await chat.WriteAsync("ly hôn mất bao lâu");
        await chat.WriteAsync("cảm ơn bạn");
        await Expect(chat.State).ToHaveTextAsync(Cut);
        await using var second = await ServerProcess.StartAsync(folder, port, Cancellation);
        await chat.ShouldShowAllOnceAsync(4, Cancellation);
        await chat.SayAsync("chào bạn");
        await chat.ShouldShowAllOnceAsync(5, Cancellation);
    }
}
