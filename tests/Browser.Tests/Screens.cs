using Deque.AxeCore.Playwright;
using DvBot.Bot.Tests;
using Microsoft.Playwright;
using Shouldly;

namespace DvBot.Browser.Tests;

/// <summary>What every screen is held to, and pictures of it for people to look at.</summary>
internal static class Screens
{
    /// <summary>Widths at which pictures are taken, with heights.</summary>
    public static IReadOnlyList<(int Width, int Height)> Sizes { get; } = [(360, 740), (390, 844), (1280, 900), (1920, 1080)];

    /// <summary>Fails when axe finds something serious or critical.</summary>
    public static async Task ShouldBeAccessibleAsync(IPage page, string name)
    {
        var result = await page.RunAxe();
        result.Passes.Length.ShouldBeGreaterThan(10);
        result.Violations
            .Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{name}: {v.Id}: {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}")
            .ShouldBeEmpty();
    }

    /// <summary>Takes a picture into artifacts/screenshots.</summary>
    public static async Task TakePictureAsync(IPage page, string name, int width)
    {
        var file = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}-{width}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        new FileInfo(file).Length.ShouldBeGreaterThan(3000);
    }
}
