using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Chat;

[Collection(BrowserHost.Name)]
public sealed class SessionTests(BrowserHost host)
{
    [Fact]
    public async Task Talking_makes_no_history_entry()
    {
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        var before = await chat.Page.EvaluateAsync<int>("history.length");
        await chat.SayAsync("xin chào");
        await chat.SayAsync("ly hôn nộp đơn ở đâu");
        await chat.Page.ReloadAsync();
        await Expect(chat.Sent).ToHaveCountAsync(2);
        (await chat.Page.EvaluateAsync<int>("history.length")).ShouldBe(before);
        chat.Page.Url.ShouldBe(host.Server.ToString());
    }

    [Fact]
    public async Task A_whole_conversation_goes_by_keyboard_alone()
    {
        await using var context = await host.NewContextAsync(1280, 800);
        var chat = await ChatPage.OpenAsync(context, host.Server);
        var keys = chat.Page.Keyboard;
        await keys.PressAsync("Tab");
        (await FocusAsync(chat.Page)).ShouldBe("leave", "leaving comes first");
        await TabToAsync(chat.Page, "Có");
        await keys.PressAsync("Enter");
        await Expect(chat.Sent).ToHaveTextAsync(["Bạn: Có"]);
        (await FocusAsync(chat.Page)).ShouldBe("text", "one goes on writing");
        await Expect(chat.State).ToHaveTextAsync("");
        await keys.TypeAsync("ly hôn nộp đơn ở đâu");
        await keys.PressAsync("Enter");
        await Expect(chat.Sent).ToHaveCountAsync(2);
        (await FocusAsync(chat.Page)).ShouldBe("text");
        await Expect(chat.State).ToHaveTextAsync("");
        await keys.TypeAsync("cảm ơn");
        await keys.PressAsync("Tab");
        (await FocusAsync(chat.Page)).ShouldBe("Gửi");
        await keys.PressAsync("Space");
        await chat.ShouldShowAllOnceAsync(3, TestContext.Current.CancellationToken);
        (await chat.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid", "focus can be seen");
        await TabToAsync(chat.Page, "leave");
        await keys.PressAsync("Enter");
        await Expect(chat.Page.Locator("#dishes")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reload_goes_on_with_the_same_conversation_and_shows_it_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        await chat.SayAsync("ly hôn nộp đơn ở đâu");
        await chat.Page.ReloadAsync();
        await chat.ShouldShowAllOnceAsync(2, cancellation);
        await chat.SayAsync("cảm ơn bạn");
        await chat.ShouldShowAllOnceAsync(3, cancellation);
    }

    [Fact]
    public async Task The_storage_of_the_tab_holds_no_word_in_the_clear()
    {
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        await context.SetOfflineAsync(true);
        await chat.WriteAsync("bímậtzq chưa gửi");
        var stored = await chat.Page.EvaluateAsync<string>("JSON.stringify([sessionStorage, localStorage, document.cookie])");
        stored.ShouldMatch("""^\[\{"s":"[0-9a-f]{200,}"\},\{\},""\]$""");
        (await chat.Page.EvaluateAsync<string>("JSON.stringify(seal.recall().unsent.map(m => m.words))")).ShouldBe("""["bímậtzq chưa gửi"]""");
    }

    // RFC 8439, section 2.4.2; our counter begins at 0, the example's at 1.
    [Fact]
    public async Task The_seal_is_ChaCha20()
    {
        await using var context = await host.NewContextAsync();
        var chat = await ChatPage.OpenAsync(context, host.Server);
        var sealedText = await chat.Page.EvaluateAsync<string>("""
            () => {
              const key = Uint8Array.from({ length: 32 }, (_, i) => i);
              const nonce = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0x4a, 0, 0, 0, 0]);
              const text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
              const padded = new Uint8Array(64 + text.length);
              padded.set(new TextEncoder().encode(text), 64);
              return Array.from(seal.mix(key, nonce, padded).slice(64), b => b.toString(16).padStart(2, '0')).join('');
            }
            """);
        sealedText.ShouldBe("6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0bf91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d807ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab77937365af90bbf74a35be6b40b8eedf2785e42874d");
    }

    [Fact]
    public async Task A_turn_that_an_operator_holds_ends_the_typing_sign()
    {
        await using var context = await host.NewContextAsync();
        Action<string>? show = null;
        await context.RouteWebSocketAsync("**/stream*", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame => socket.Send(frame.Text ?? ""));
            show = socket.Send;
        });
        var chat = await ChatPage.OpenAsync(context, host.Server);
        await chat.SayAsync("xin chào");
        var id = chat.Talk.Id;
        show!($$$"""{"activities":[{"type":"message","id":"{{{id}}}|0000091","text":"còn đó không","from":{"id":"user"},"channelData":{"clientActivityID":"z"}}],"watermark":"91"}""");
        await Expect(chat.State).ToHaveTextAsync("Đang trả lời…");
        show($$$"""{"activities":[{"type":"event","name":"webchat/held","id":"{{{id}}}|0000092","from":{"id":"dvbot","role":"bot"},"replyToId":"{{{id}}}|0000091"}],"watermark":"92"}""");
        await Expect(chat.State).ToHaveTextAsync("Đã chuyển cho người trực.");
        show($$$"""{"activities":[{"type":"message","id":"{{{id}}}|0000093.0","text":"Mình đây.","from":{"id":"operator","name":"Người trực","role":"bot"},"replyToId":"{{{id}}}|0000091"}],"watermark":"93"}""");
        await Expect(chat.Said.Last).ToHaveTextAsync("Người trựcMình đây.");
        await Expect(chat.Said.First).ToContainTextAsync("Trợ lý: ");
        await Expect(chat.State).ToHaveTextAsync("");
    }

    private static async Task TabToAsync(IPage page, string what)
    {
        for (var i = 0; i < 20; i++)
        {
            if (await FocusAsync(page) == what)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Nothing called {what} can be reached by Tab.");
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.textContent");
}
