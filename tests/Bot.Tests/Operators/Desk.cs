using System.Security.Claims;
using System.Text.RegularExpressions;
using DvBot.Bot.Hosting;
using DvBot.Bot.Operators;
using DvBot.Bot.Tests.Durability;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DvBot.Bot.Tests.Operators;

/// <summary>A whole server in this process, on a port of loopback, with a clock that tests move.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    /// <summary>Password of every account made here.</summary>
    public const string Password = "một câu rất dễ nhớ";

    private readonly TemporaryFolder _folder = new();
    private readonly (string Name, string Value)[] _settings;
    private WebApplication _app;

    private Desk((string, string)[] settings)
    {
        _settings = settings;
        _app = Build();
    }

    /// <summary>Its clock.</summary>
    public FakeTimeProvider Clock { get; } = new(Some.Time);

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Its accounts.</summary>
    public OperatorAccounts Accounts => Services.GetRequiredService<OperatorAccounts>();

    /// <summary>Its folders.</summary>
    public TemporaryFolder Folder => _folder;

    /// <summary>Starts one; a limit on tries that tests do not meet by chance, unless they set one.</summary>
    public static async Task<Desk> StartAsync(params (string Name, string Value)[] settings)
    {
        var desk = new Desk([("Operators:TriesPerMinute", "100000"), .. settings]);
        await desk._app.StartAsync();
        return desk;
    }

    /// <summary>What a session of an account carries.</summary>
    public static ClaimsPrincipal Principal(Operator account) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(OperatorAccounts.StampClaim, account.Stamp)],
        "test"));

    /// <summary>A browser without cookies.</summary>
    public DeskClient Browser() => new(Address);

    /// <summary>A new account with <see cref="Password"/>, set by its link as an operator would.</summary>
    public async Task<Operator> AddAsync(string name, string role = "operator")
    {
        var made = await Accounts.AddAsync(name, role, CancellationToken.None);
        using var browser = Browser();
        using var set = await browser.SubmitAsync($"/operators/set-password/{made.Token}", new() { ["password"] = Password, ["again"] = Password });
        return Accounts.Find(made.Account!.Id)!;
    }

    /// <summary>A browser that is signed in with an account of <see cref="AddAsync"/>.</summary>
    public async Task<DeskClient> SignedInAsync(string name)
    {
        var browser = Browser();
        using var answer = await browser.SignInAsync(name, Password);
        return DeskClient.IsEntered(answer) ? browser : throw new InvalidOperationException($"{name} cannot sign in: {answer.StatusCode} {answer.Headers.Location}");
    }

    /// <summary>Stops it and starts it again on the same data and, unless said otherwise, at another port.</summary>
    public async Task RestartAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = Build();
        await _app.StartAsync();
    }

    /// <summary>The hidden field of a page's form.</summary>
    public static string FormToken(string page) => TokenField().Match(page) is { Success: true } m ? m.Groups[1].Value : throw new InvalidOperationException("The page has no form.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private WebApplication Build() => BotHost.Build(
        new BotOptions(_folder.Data, _folder.Keys, Repository.Content, "http://127.0.0.1:0"),
        builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(_settings.Reverse().DistinctBy(s => s.Name).Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
            builder.Services.AddSingleton<TimeProvider>(Clock);
        },
        RealContent.Holder);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
