using System.Diagnostics;
using System.Text.RegularExpressions;
using DvBot.Bot.Tests.Durability;
using Microsoft.Playwright;

namespace DvBot.Browser.Tests.Desk;

/// <summary>A server of its own, people who ask for help, and operators, each in a browser of their own.</summary>
internal sealed partial class TwoSides : IAsyncDisposable
{
    /// <summary>Password of every account made here.</summary>
    public const string Password = "một câu rất dễ nhớ";

    private readonly BrowserHost _host;
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Take();
    private readonly List<IBrowserContext> _contexts = [];
    private ServerProcess _server = null!;

    private TwoSides(BrowserHost host) => _host = host;

    /// <summary>Where the server listens.</summary>
    public Uri Server => _server.Address;

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Starts a server with an empty queue.</summary>
    public static async Task<TwoSides> StartAsync(BrowserHost host)
    {
        var sides = new TwoSides(host);
        await sides.StartAsync();
        return sides;
    }

    /// <summary>Kills the server and starts it again on the same data.</summary>
    /// <param name="meanwhile">What is done while it is down.</param>
    public async Task RestartAsync(Func<Task> meanwhile)
    {
        _server.Kill();
        await _server.DisposeAsync();
        await meanwhile();
        await StartAsync();
    }

    /// <summary>The first account, made by the printed link.</summary>
    public async Task<ConsolePage> LeadAsync(int width = 1280, int height = 900)
    {
        var page = await (await ContextAsync(width, height)).NewPageAsync();
        await page.GotoAsync(await LinkOfFirstAccountAsync());
        await page.Locator("[name=name]").FillAsync("chị Hoa");
        await EnterAsync(page);
        return new ConsolePage(page);
    }

    /// <summary>An account made by the verb against the running server, and its console.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="role">Its role.</param>
    /// <param name="page">Where to open it; null for a browser of its own.</param>
    public async Task<ConsolePage> OperatorAsync(string name, string role = "operator", IPage? page = null)
    {
        page ??= await (await ContextAsync(1280, 900)).NewPageAsync();
        await page.GotoAsync(await LinkOfAsync(name, role));
        await EnterAsync(page);
        return new ConsolePage(page);
    }

    /// <summary>Somebody who opens the chat on a phone.</summary>
    public async Task<ChatPage> PersonAsync(Uri? address = null) => await ChatPage.OpenAsync(await ContextAsync(390, 844), address ?? Server);

    /// <summary>A context that ends with the test.</summary>
    public async Task<IBrowserContext> ContextAsync(int width, int height)
    {
        var context = await _host.NewContextAsync(width, height);
        _contexts.Add(context);
        return context;
    }

    /// <summary>The link that makes the first account.</summary>
    public async Task<string> LinkOfFirstAccountAsync()
    {
        while (true)
        {
            if (FirstAccount().Match(_server.Log) is { Success: true } found)
            {
                return found.Value;
            }

            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>The one-time link of an account that the verb makes.</summary>
    public async Task<string> LinkOfAsync(string name, string role)
    {
        string[] arguments = [typeof(Bot.Storage.LiteDb.RealDisk).Assembly.Location, "operators", "add", name, "--role", role, "--data", _folder.Data, "--keys", _folder.Keys];
        using var verb = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var printed = await verb.StandardOutput.ReadToEndAsync(Cancellation);
        await verb.WaitForExitAsync(Cancellation);
        return Link().Match(printed) is { Success: true } found ? found.Value : throw new InvalidOperationException($"operators add printed no link: {printed} {await verb.StandardError.ReadToEndAsync(Cancellation)}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync() => _server = await ServerProcess.StartAsync(_folder, _port, Cancellation);

    private static async Task EnterAsync(IPage page)
    {
        await page.Locator("[name=password]").FillAsync(Password);
        await page.Locator("[name=again]").FillAsync(Password);
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("#on-duty").WaitForAsync();
    }

    [GeneratedRegex(@"http\S+/operators/first-account/\S+")]
    private static partial Regex FirstAccount();

    [GeneratedRegex(@"http\S+/operators/set-password/\S+")]
    private static partial Regex Link();
}
