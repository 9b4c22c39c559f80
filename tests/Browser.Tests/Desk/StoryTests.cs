using DvBot.Bot.Tests.Durability;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Desk;

/// <summary>A frightened person in one browser reaches a person at the desk in another.</summary>
[Collection(BrowserHost.Name)]
public sealed class StoryTests(BrowserHost host)
{
    private const string Strangling = "chong dang bop co em";

    [Fact]
    public async Task She_is_answered_by_the_bot_then_by_a_person_then_by_the_bot_again()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var lead = await sides.LeadAsync();
        var other = await sides.PersonAsync();
        await other.SayAsync("chồng hay cầm dao dọa em");
        var she = await sides.PersonAsync();
        await she.SayAsync("danh vo bi phat bao nhieu");
        await Expect(she.Page.Locator("#talk")).ToContainTextAsync("282/2025/NĐ-CP, Điều 37");
        await she.SayAsync(Strangling);
        await Expect(she.Said.Last).ToContainTextAsync("Gọi 113 ngay");

        var desk = await sides.OperatorAsync("anh Nam");
        await Expect(desk.Waiting).ToHaveCountAsync(2);
        await Expect(desk.Waiting.First).ToContainTextAsync("Khẩn cấp");
        await Expect(desk.Waiting.First.Locator("mark")).ToHaveTextAsync("chong dang bop co");
        await Expect(desk.Waiting.Last).ToContainTextAsync("Nguy hiểm cao");
        await Expect(desk.Waiting.Last.Locator(".case-words")).ToHaveCountAsync(0);
        await desk.TakeFirstAsync();
        await Expect(desk.Page.Locator("#talk mark")).ToHaveTextAsync("chong dang bop co");
        await desk.SayAsync("Tôi là người trực. Chị gọi 113 được không?");

        await Expect(she.Page.Locator(".person").Last).ToContainTextAsync("Người trực");
        await Expect(she.Page.Locator(".person").Last).ToContainTextAsync("Tôi là người trực. Chị gọi 113 được không?");
        var before = await she.Said.CountAsync();
        await she.WriteAsync("em goi roi");
        await Expect(she.State).ToHaveTextAsync("Đã chuyển cho người trực.");
        await Expect(desk.Lines.Last).ToContainTextAsync("em goi roi");
        (await she.Said.CountAsync()).ShouldBe(before, "the bot is silent while an operator holds the case");

        await desk.CloseAsync("emergency_services", "0", "in_good_hands");
        await Expect(desk.Waiting).ToHaveCountAsync(1);
        await she.SayAsync("danh vo bi phat bao nhieu");
        await Expect(she.Said.Last).ToContainTextAsync("282/2025/NĐ-CP");
        await Expect(lead.Waiting).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Of_two_operators_who_take_one_case_one_gets_it_and_the_other_is_told_kindly()
    {
        await using var sides = await TwoSides.StartAsync(host);
        ConsolePage[] desks = [await sides.OperatorAsync("anh Nam"), await sides.OperatorAsync("chị Lan")];
        var told = 0;
        for (var round = 0; round < 4; round++)
        {
            var she = await sides.PersonAsync();
            await she.SayAsync(Strangling);
            foreach (var desk in desks)
            {
                await Expect(desk.Waiting).ToHaveCountAsync(1);
            }

            var buttons = await Task.WhenAll(desks.Select(d => d.Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Nhận ca" }).ElementHandleAsync()));
            await Task.WhenAll(buttons.Select(b => b.EvaluateAsync("b => b.click()")));
            var winner = await Task.WhenAny(desks.Select(async d =>
            {
                await d.Reply.WaitForAsync();
                return d;
            }));
            var won = await winner;
            var beaten = desks.Single(d => d != won);
            await Expect(beaten.Waiting).ToHaveCountAsync(0);
            await Expect(beaten.Reply).ToHaveCountAsync(0);
            if (await beaten.Page.Locator(".mud-alert").CountAsync() > 0)
            {
                // Where the case had not vanished from the list before the click was there.
                await Expect(beaten.Page.Locator(".mud-alert")).ToContainTextAsync("vừa có người khác nhận");
                told++;
            }

            await won.SayAsync($"lần {round}");
            await won.CloseAsync("informed", "0", "safe_now");
            await beaten.Page.ReloadAsync();
            await beaten.Page.Locator("#on-duty").WaitForAsync();
            await she.Page.CloseAsync();
        }

        Figures.Print($"claim race in two browsers: 4 rounds, one winner each, the other told in words in {told}");
    }

    [Fact]
    public async Task A_card_follows_when_a_silent_operator_leaves_a_new_danger_unanswered()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var desk = await sides.LeadAsync();
        var she = await sides.PersonAsync();
        await she.SayAsync("chồng hay cầm dao dọa em");
        await desk.TakeFirstAsync();
        var before = await she.Said.CountAsync();
        await she.WriteAsync("nó đang cầm dao trước cửa");
        await Expect(she.State).ToHaveTextAsync("Đã chuyển cho người trực.");
        await Expect(she.Said).ToHaveCountAsync(before + 1, new() { Timeout = 30_000 });
        await Expect(she.Said.Last).ToContainTextAsync("Máy trả lời: ");
        await Expect(she.Said.Last).ToContainTextAsync("Gọi 113 ngay");
        await Expect(desk.Page.Locator("#talk")).ToContainTextAsync("máy gửi thẻ khẩn cấp");
    }

    [Fact]
    public async Task With_nobody_on_duty_she_says_when_to_call_and_the_desk_keeps_the_promise()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var she = await sides.PersonAsync();
        await Expect(she.Said.First).ToContainTextAsync("chưa có người trực");
        await she.SayAsync("chồng hay cầm dao dọa em");
        await Expect(she.Page.Locator("#talk")).ToContainTextAsync("1900 96 96 80");
        await she.Choices.GetByText("Có", new() { Exact = true }).ClickAsync();
        await Expect(she.Said.Last).ToContainTextAsync("gọi lại lúc nào, bằng cách nào thì an toàn");
        await she.SayAsync("sau 8h tối, nhắn zalo trước");
        await Expect(she.Said.Last).ToContainTextAsync("Mình đã ghi");

        var desk = await sides.LeadAsync();
        await Expect(desk.Waiting.First).ToContainTextAsync("hẹn gọi lại");
        await Expect(desk.Waiting.First).Not.ToContainTextAsync("zalo");
        await desk.TakeFirstAsync();
        await Expect(desk.Page.Locator("#call-back")).ToContainTextAsync("sau 8h tối, nhắn zalo trước");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Đã gọi" }).ClickAsync();
        await Expect(desk.Page.Locator("#call-back")).ToContainTextAsync("(đã gọi)");
    }

    [Fact]
    public async Task At_high_her_words_are_closed_until_her_yes_or_a_recorded_decision()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var desk = await sides.LeadAsync();
        var she = await sides.PersonAsync();
        await she.SayAsync("chồng hay cầm dao dọa em");
        await desk.TakeFirstAsync();
        await Expect(desk.Page.Locator("#reasons")).ToContainTextAsync("hung khí");
        await Expect(desk.Page.Locator("#talk")).Not.ToContainTextAsync("cầm dao dọa");
        await Expect(desk.Page.Locator("#closed-words")).ToBeVisibleAsync();
        await she.WriteAsync("cho đọc");
        await Expect(desk.Page.Locator("#talk")).ToContainTextAsync("chồng hay cầm dao dọa em");
        await Expect(desk.Page.Locator("#closed-words")).ToHaveCountAsync(0);
        await desk.CloseAsync("informed", "1", "safe_now");

        var another = await sides.PersonAsync();
        await another.SayAsync("chồng dọa giết em hôm qua");
        await desk.TakeFirstAsync();
        await Expect(desk.Page.Locator("#talk")).Not.ToContainTextAsync("dọa giết");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Mạng sống bị đe dọa" }).ClickAsync();
        await Expect(desk.Page.Locator("#talk")).ToContainTextAsync("chồng dọa giết em hôm qua");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Sổ ghi" }).ClickAsync();
        await Expect(desk.Page.Locator(".audit")).ToContainTextAsync("Mở để đọc vì mạng sống");
        await Expect(desk.Page.Locator(".audit")).ToContainTextAsync("Người ấy cho đọc");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_a_console_that_is_open_elsewhere()
    {
        await using var sides = await TwoSides.StartAsync(host);
        var here = await sides.LeadAsync();
        var context = await sides.ContextAsync(1280, 900);
        var there = await context.NewPageAsync();
        await there.GotoAsync(new Uri(sides.Server, "/operators").ToString());
        await there.Locator("[name=name]").FillAsync("chị Hoa");
        await there.Locator("[name=password]").FillAsync(TwoSides.Password);
        await there.Locator("button[type=submit]").ClickAsync();
        await there.Locator("#on-duty").WaitForAsync();

        await there.GetByText("Đăng xuất mọi nơi").ClickAsync();

        await Expect(here.Page.Locator("[name=password]")).ToBeVisibleAsync();
    }
}
