using System.Text.Json;
using DvBot.Bot.Tests.Durability;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Chat;

[Collection(BrowserHost.Name)]
public sealed class ColdLoadTests(BrowserHost host)
{
    [Fact]
    public async Task The_cold_load_is_at_most_40_KB()
    {
        await using var context = await host.NewContextAsync();
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        var bytes = 0.0;
        var requests = 0;
        devtools.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
            requests++;
        };
        await ChatPage.OpenAsync(page, host.Server);
        await page.WaitForLoadStateAsync(LoadState.Load);
        Figures.Print($"cold load of the chat with its greeting: {bytes / 1024:F1} KB in {requests} requests");
        requests.ShouldBeGreaterThan(4);
        bytes.ShouldBeLessThanOrEqualTo(40 * 1024);
    }

    [Fact]
    public async Task No_foreign_host_is_asked_for_anything_in_a_whole_session()
    {
        await using var context = await host.NewContextAsync();
        List<string> asked = [];
        context.Request += (_, r) => asked.Add(r.Url);
        var chat = await ChatPage.OpenAsync(context, host.Server);
        chat.Page.WebSocket += (_, s) => asked.Add(s.Url);
        await chat.SayAsync("chồng đánh vợ bị phạt bao nhiêu");
        await chat.Page.ReloadAsync();
        await Expect(chat.Sent).ToHaveCountAsync(1);
        await chat.Page.Locator("#leave").ClickAsync();
        await Expect(chat.Page.Locator("#dishes")).ToBeVisibleAsync();
        await chat.Page.GotoAsync(new Uri(host.Server, "/kiem-tra").ToString());
        asked.ShouldContain(u => u.StartsWith("ws:", StringComparison.Ordinal), "the stream is used");
        asked.Where(u => new Uri(u).Authority != host.Server.Authority).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kiem-tra")]
    [InlineData("/mon-ngon")]
    public async Task The_policy_forbids_all_but_this_host_and_nothing_is_stored(string path)
    {
        await using var context = await host.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning")
            {
                complaints.Add(m.Text);
            }
        };
        page.PageError += (_, e) => complaints.Add(e);
        var response = await page.GotoAsync(new Uri(host.Server, path).ToString());
        var headers = await response!.AllHeadersAsync();
        headers["content-security-policy"].ShouldStartWith("default-src 'none';");
        headers["content-security-policy"].ShouldNotContain("unsafe");
        headers["cache-control"].ShouldBe("no-store");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Titles_addresses_and_previews_are_neutral()
    {
        string[] betraying = ["bạo lực", "bạo hành", "công an", "đánh", "đe do", "luật", "cầu cứu", "trợ giúp", "violence", "police", "abuse", "law", "help"];
        await using var context = await host.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var path in (string[])["/", "/kiem-tra", "/mon-ngon"])
        {
            await page.GotoAsync(new Uri(host.Server, path).ToString());
            var head = await page.EvaluateAsync<string>("JSON.stringify([location.pathname, document.title, ...Array.from(document.querySelectorAll('meta[content]'), m => m.content), ...Array.from(document.querySelectorAll('link, script'), l => l.href || l.src)])");
            foreach (var word in betraying)
            {
                JsonDocument.Parse(head).RootElement.EnumerateArray().Select(e => e.GetString()!).ShouldNotContain(t => t.Contains(word, StringComparison.OrdinalIgnoreCase), word);
            }
        }
    }
}
