using System.Text.Json;
using DvBot.Bot.Tests.Durability;
using Microsoft.Playwright;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests;

/// <summary>The chat in a browser, as a person uses it.</summary>
internal sealed class ChatPage
{
    private readonly Uri _server;

    private ChatPage(IPage page, Uri server, Talk talk)
    {
        Page = page;
        _server = server;
        Talk = talk;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>The conversation it has begun.</summary>
    public Talk Talk { get; }

    /// <summary>What the bot or an operator has said.</summary>
    public ILocator Said => Page.Locator("#talk .said");

    /// <summary>What the person has sent or tries to send.</summary>
    public ILocator Sent => Page.Locator("#talk .sent");

    /// <summary>The line that tells how things stand.</summary>
    public ILocator State => Page.Locator("#state");

    /// <summary>Replies to tap.</summary>
    public ILocator Choices => Page.Locator("#choices button");

    /// <summary>Where one writes.</summary>
    public ILocator Field => Page.Locator("#text");

    /// <summary>Opens the chat in a new page and waits for the greeting.</summary>
    public static async Task<ChatPage> OpenAsync(IBrowserContext context, Uri server) => await OpenAsync(await context.NewPageAsync(), server);

    /// <summary>Opens the chat and waits for the greeting.</summary>
    public static async Task<ChatPage> OpenAsync(IPage page, Uri server)
    {
        var response = await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync(server.ToString()),
            r => r.Request.Method == "POST" && r.Url.EndsWith("/v3/directline/conversations", StringComparison.Ordinal));
        var begun = JsonDocument.Parse(await response.TextAsync()).RootElement;
        var chat = new ChatPage(page, server, new Talk(begun.GetProperty("conversationId").GetString()!, begun.GetProperty("token").GetString()!));
        await Expect(chat.Choices.First).ToBeVisibleAsync();
        return chat;
    }

    /// <summary>Writes and sends, without waiting.</summary>
    public async Task WriteAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>Writes, sends and waits for the answer.</summary>
    public async Task SayAsync(string text)
    {
        var before = await Said.CountAsync();
        await WriteAsync(text);
        await Expect(Said.Nth(before)).ToBeVisibleAsync();
        await Expect(State).ToHaveTextAsync("");
    }

    /// <summary>Waits until everything that was sent is answered, and checks that the page shows all of it, once and in order.</summary>
    /// <param name="sent">How many messages were sent in all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task ShouldShowAllOnceAsync(int sent, CancellationToken cancellation)
    {
        using var client = new DirectLineClient(_server);
        var truth = await client.ReadAnsweredAsync(Talk, sent, cancellation);
        var said = truth.Where(a => a.ReplyToId is not null).Select(a => a.Text).ToList();
        var own = truth.Where(a => a.ReplyToId is null).Select(a => a.Text).ToList();
        own.Count.ShouldBe(sent, "each message reached the server once");
        await Expect(Sent).ToHaveCountAsync(sent, new() { Timeout = 30_000 });
        await Expect(Said).ToHaveCountAsync(said.Count, new() { Timeout = 30_000 });
        await Expect(Page.Locator("#talk .waiting")).ToHaveCountAsync(0);
        await Expect(State).ToHaveTextAsync("");
        (await Said.Locator(".words").AllTextContentsAsync()).ShouldBe(said);
        (await Sent.Locator(".words").AllTextContentsAsync()).ShouldBe(own);
    }
}
