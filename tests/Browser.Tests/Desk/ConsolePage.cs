using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DvBot.Browser.Tests.Desk;

/// <summary>The console in a browser, as an operator uses it.</summary>
internal sealed class ConsolePage(IPage page)
{
    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>Cases that wait, as the queue shows them.</summary>
    public ILocator Waiting => page.Locator("#queue .case");

    /// <summary>Lines of the transcript.</summary>
    public ILocator Lines => page.Locator("#talk .line");

    /// <summary>Where one writes to her.</summary>
    public ILocator Reply => page.Locator("#reply");

    /// <summary>Opens the queue.</summary>
    public async Task ToQueueAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Hàng chờ", Exact = true }).ClickAsync();
        await page.Locator("#on-duty").WaitForAsync();
    }

    /// <summary>Takes the case at the head of the queue.</summary>
    public async Task TakeFirstAsync()
    {
        await Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Nhận ca" }).ClickAsync();
        await Expect(Reply).ToBeVisibleAsync();
    }

    /// <summary>Writes to her.</summary>
    public async Task SayAsync(string text)
    {
        await Reply.FillAsync(text);
        await page.Locator("#send").ClickAsync();
        await Expect(page.Locator(".line-operator").Last).ToContainTextAsync(text);
    }

    /// <summary>Writes without sending and waits until the server has it.</summary>
    public async Task DraftAsync(string text)
    {
        await Reply.FillAsync(text);
        await Expect(page.Locator("#draft-state")).ToHaveTextAsync("Đã lưu nháp");
    }

    /// <summary>Closes the case.</summary>
    public async Task CloseAsync(string disposition, string? level = null, string? reason = null)
    {
        await page.Locator("#close").ClickAsync();
        await page.Locator("#disposition").SelectOptionAsync(disposition);
        if (level is not null)
        {
            await page.Locator("#level-after").SelectOptionAsync(level);
            await page.Locator("#lower-reason").SelectOptionAsync(reason!);
        }

        await page.Locator("#close-confirm").ClickAsync();
        await page.Locator("#on-duty").WaitForAsync();
    }
}
