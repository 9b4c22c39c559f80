using DvBot.Bot.Tests.Durability;
using Microsoft.Playwright;
using Xunit;

namespace DvBot.Browser.Tests;

/// <summary>A server and a browser that tests share; each test opens a context of its own.</summary>
public sealed class BrowserHost : IAsyncLifetime
{
    /// <summary>Name of the collection of tests that share it.</summary>
    public const string Name = "browser";

    private static readonly string[] _arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ServerProcess? _server;

    /// <summary>Where the server listens.</summary>
    public Uri Server => _server!.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        var starting = ServerProcess.StartAsync(_folder, FreePort.Take(), CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Components.Chromium, Args = _arguments });
        _server = await starting;
    }

    /// <summary>A context without a past.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="height">Of the window, in CSS pixels.</param>
    public Task<IBrowserContext> NewContextAsync(int width = 360, int height = 740) =>
        _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "vi-VN", HasTouch = width < 800 });

    /// <summary>A browser that keeps its past in a folder, as one at home does.</summary>
    public Task<IBrowserContext> LaunchWithProfileAsync(string folder) =>
        _playwright!.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Components.Chromium,
            Args = _arguments,
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
            Locale = "vi-VN",
        });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }
}
