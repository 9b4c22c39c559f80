using System.Diagnostics;
using DvBot.Bot.Tests.Durability;
using Microsoft.Playwright;

namespace DvBot.Browser.Tests.Desk;

/// <summary>A Chromium that belongs to nobody but one test, to be killed.</summary>
internal sealed class OwnBrowser : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private OwnBrowser()
    {
        var start = new ProcessStartInfo(Components.Chromium) { RedirectStandardError = true };
        foreach (var argument in (string[])["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--remote-debugging-port=0", $"--user-data-dir={_folder.Path}", "about:blank"])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
    }

    /// <summary>Starts it with one open page.</summary>
    public static async Task<(OwnBrowser Browser, IPage Page)> StartAsync(CancellationToken cancellation)
    {
        var own = new OwnBrowser();
        const string at = "DevTools listening on ";
        string? line;
        while ((line = await own._process.StandardError.ReadLineAsync(cancellation)) is not null && !line.StartsWith(at, StringComparison.Ordinal))
        {
        }

        _ = own._process.StandardError.ReadToEndAsync(cancellation);
        own._playwright = await Playwright.CreateAsync();
        own._browser = await own._playwright.Chromium.ConnectOverCDPAsync(line![at.Length..]);
        return (own, own._browser.Contexts[0].Pages[0]);
    }

    /// <summary>SIGKILL to all of it.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _playwright?.Dispose();
        _folder.Dispose();
    }
}
