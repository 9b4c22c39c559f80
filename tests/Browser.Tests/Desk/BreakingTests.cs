using System.Diagnostics;
using System.Text.RegularExpressions;
using DvBot.Bot.Tests.Durability;
using DvBot.Browser.Tests.DirectLine;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Desk;

/// <summary>Browsers die, lines break and servers are killed in the middle.</summary>
[Collection(BrowserHost.Name)]
public sealed class BreakingTests(BrowserHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_back_at_the_head_within_30_s_when_its_operator_s_browser_dies()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var other = await sides.LeadAsync();
        var (browser, page) = await OwnBrowser.StartAsync(Cancellation);
        await using (browser)
        {
            var dying = await sides.OperatorAsync("anh Nam", page: page);
            var she = await sides.PersonAsync();
            await she.SayAsync("chong dang bop co em");
            await dying.TakeFirstAsync();
            await dying.SayAsync("Tôi đây");
            var second = await sides.PersonAsync();
            await second.SayAsync("nó đang cầm dao");
            await Expect(other.Waiting).ToHaveCountAsync(1);

            var clock = Stopwatch.StartNew();
            browser.Kill();
            await Expect(other.Waiting).ToHaveCountAsync(2, new() { Timeout = 30_000 });
            Figures.Print($"operator's browser killed: case back in the queue after {clock.Elapsed.TotalSeconds:F1} s");
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Expect(other.Waiting.First).ToContainTextAsync("bóp cổ");
            await other.TakeFirstAsync();
            await other.SayAsync("Tôi nói tiếp với chị");
            await Expect(she.Page.Locator(".person").Last).ToContainTextAsync("Tôi nói tiếp với chị");
        }
    }

    [Fact]
    public async Task What_either_side_writes_around_a_broken_line_arrives_once()
    {
        await using var sides = await TwoSides.StartAsync(host);
        await using var line = new CutProxy(sides.Server);
        var desk = await sides.LeadAsync();
        var she = await sides.PersonAsync(line.Address);
        await she.SayAsync("chong dang bop co em");
        await desk.TakeFirstAsync();
        await desk.SayAsync("tin một");
        await Expect(she.Page.Locator(".person")).ToHaveCountAsync(1);

        line.Cut();
        await she.WriteAsync("em viet khi mat mang");
        await desk.SayAsync("tin hai");
        await desk.SayAsync("tin ba");
        line.Mend();

        await Expect(desk.Page.Locator(".line-person").Last).ToContainTextAsync("em viet khi mat mang", new() { Timeout = 30_000 });
        await Expect(she.Page.Locator(".person")).ToHaveCountAsync(3, new() { Timeout = 30_000 });
        (await she.Page.Locator(".person .words").AllTextContentsAsync()).ShouldBe(["tin một", "tin hai", "tin ba"]);
        await Expect(desk.Page.Locator(".line-person")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task An_operator_s_line_breaks_for_a_while_and_nothing_is_lost_or_doubled()
    {
        await using var sides = await TwoSides.StartAsync(host);
        await using var line = new CutProxy(sides.Server);
        var desk = await sides.LeadAsync();
        await desk.Page.GotoAsync(new Uri(line.Address, "/operators").ToString());
        await desk.Page.Locator("#on-duty").WaitForAsync();
        var she = await sides.PersonAsync();
        await she.SayAsync("chong dang bop co em");
        await desk.TakeFirstAsync();
        await desk.DraftAsync("nháp đang viết");

        line.Cut();
        await Expect(desk.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await she.WriteAsync("chi con do khong");
        await desk.Reply.PressAsync("End");
        await desk.Reply.PressSequentiallyAsync(" tiếp khi mất mạng");
        line.Mend();

        await Expect(desk.Page.Locator(".line-person").Last).ToContainTextAsync("chi con do khong", new() { Timeout = 30_000 });
        await Expect(desk.Reply).ToHaveValueAsync("nháp đang viết tiếp khi mất mạng");
        await desk.Page.Locator("#send").ClickAsync();
        await Expect(she.Page.Locator(".person")).ToHaveCountAsync(1);
        await Expect(she.Page.Locator(".person .words")).ToHaveTextAsync("nháp đang viết tiếp khi mất mạng");
        await Expect(desk.Page.Locator(".line-operator")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_line_that_breaks_while_an_operator_sends_says_it_once()
    {
        await using var sides = await TwoSides.StartAsync(host);
        await using var line = new CutProxy(sides.Server);
        var desk = await sides.LeadAsync();
        await desk.Page.GotoAsync(new Uri(line.Address, "/operators").ToString());
        await desk.Page.Locator("#on-duty").WaitForAsync();
        var she = await sides.PersonAsync();
        await she.SayAsync("chong dang bop co em");
        await desk.TakeFirstAsync();
        var kept = 0;
        for (var round = 1; round <= 3; round++)
        {
            var text = $"tin lúc đứt {round}";
            await desk.Reply.FillAsync(text);
            await Task.WhenAll(desk.Page.Locator("#send").EvaluateAsync("b => b.click()"), Task.Run(line.Cut, TestContext.Current.CancellationToken));
            await Expect(desk.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 40_000 });
            line.Mend();
            await Expect(desk.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 40_000 });

            // Said before the line broke: it leaves the field by itself. Not said: it is still there, to be sent.
            await Expect(desk.Page.Locator("#reply")).ToHaveValueAsync(new Regex($"^({text})?$"));
            if (await desk.Page.Locator(".line-operator", new() { HasText = text }).CountAsync() == 0)
            {
                await Expect(desk.Reply).ToHaveValueAsync(text);
                await desk.Page.Locator("#send").ClickAsync();
                kept++;
            }

            await Expect(desk.Reply).ToHaveValueAsync("");
            await Expect(she.Page.Locator(".person")).ToHaveCountAsync(round);
            await Expect(desk.Page.Locator(".line-operator")).ToHaveCountAsync(round);
        }

        Figures.Print($"line broken while sending: 3 rounds, each said once; {kept} had not gone out and were sent again by hand");
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_costs_nobody_anything()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var desk = await sides.LeadAsync();
        var she = await sides.PersonAsync();
        await she.SayAsync("chong dang bop co em");
        await desk.TakeFirstAsync();
        await desk.SayAsync("tin một");
        await desk.DraftAsync("nháp đang viết dở");

        await sides.RestartAsync(async () =>
        {
            await Expect(desk.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
            await desk.Reply.PressAsync("End");
            await desk.Reply.PressSequentiallyAsync(" và viết tiếp");
        });

        await she.WriteAsync("em van o day");
        await Expect(desk.Page.Locator(".line-person").Last).ToContainTextAsync("em van o day", new() { Timeout = 40_000 });
        await Expect(desk.Reply).ToHaveValueAsync("nháp đang viết dở và viết tiếp", new() { Timeout = 20_000 });
        await desk.Page.Locator("#send").ClickAsync();
        await Expect(she.Page.Locator(".person")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        (await she.Page.Locator(".person .words").AllTextContentsAsync()).ShouldBe(["tin một", "nháp đang viết dở và viết tiếp"]);
        await Expect(desk.Page.Locator(".line-person")).ToHaveCountAsync(2);
        await Expect(desk.Page.Locator(".line-operator")).ToHaveCountAsync(2);
        await Expect(she.Sent).ToHaveCountAsync(2);
    }
}
