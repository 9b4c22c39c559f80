using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using DvBot.Bot.Storage.LiteDb;
using DvBot.Bot.Tests.Durability;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

/// <summary>The verbs, and the server in a process of its own.</summary>
[Trait("suite", "durability")]
[Collection(Servers.Name)]
public sealed partial class VerbTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_prints_the_link_to_the_first_account_until_there_is_one()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort.Take();
        string? session;
        await using (var server = await ServerProcess.StartAsync(folder, port, Cancellation))
        {
            var link = await PrintedAsync(server, "First account (works once, 24 hours): ");
            link.ShouldStartWith(server.Address + "operators/");
            server.Log.ShouldContain($"Web chat: {server.Address}");
            server.Log.ShouldContain($"Operator console: {server.Address}operators");
            using var browser = new DeskClient(server.Address);
            using var made = await browser.SubmitAsync(new Uri(link).AbsolutePath, new() { ["name"] = "chị Hoa", ["password"] = Desk.Password, ["again"] = Desk.Password });
            DeskClient.IsEntered(made).ShouldBeTrue();
            (await browser.IsInsideAsync()).ShouldBeTrue();
            using var script = await browser.GetAsync("/_framework/blazor.web.js");
            script.IsSuccessStatusCode.ShouldBeTrue();
            session = browser.Cookie("dvbot-desk");
            server.Kill();
        }

        await using var again = await ServerProcess.StartAsync(folder, port, Cancellation);
        using var same = new DeskClient(again.Address);
        same.Cookies.Add(again.Address, new System.Net.Cookie("dvbot-desk", session));
        (await same.IsInsideAsync()).ShouldBeTrue("the session lives through a kill");
        await PrintedAsync(again, "Operator console: ");
        (await again.StopAsync(Cancellation)).ShouldBe(0);
        again.Log.ShouldNotContain("First account");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Verbs_work_beside_a_server_and_without_one(bool running)
    {
        using var folder = new TemporaryFolder();
        await using var server = running ? await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation) : null;
        if (running)
        {
            Permissions.Of(Path.Combine(folder.Data, "dvbot.sock")).ShouldBe("600");
        }

        (await RunAsync(folder, "list")).ShouldBe((0, "No accounts.\n", ""));
        var added = await RunAsync(folder, "add", "Chị Hoa", "--role", "supervisor");
        added.Code.ShouldBe(0, added.Errors);
        var link = Link().Match(added.Output).Value;
        link.ShouldStartWith(running ? server!.Address.ToString() : "http://localhost:5080/");
        (await RunAsync(folder, "add", "chị hoa", "--role", "operator")).ShouldBe((1, "", "There is an account of that name. Expected: another name.\n"));
        (await RunAsync(folder, "add", "anh Nam", "--role", "boss")).Errors.ShouldContain("Expected: --role operator|supervisor|admin");
        (await RunAsync(folder, "add", "!", "--role", "operator")).Errors.ShouldContain("Expected: 2 to 40");
        (await RunAsync(folder, "lock", "nobody")).ShouldBe((1, "", "There is no account of that name. Expected: a name that `operators list` shows.\n"));
        (await RunAsync(folder, "add", "anh Nam")).Code.ShouldBe(1);
        (await RunAsync(folder, "list")).Output.ShouldMatch("^Chị Hoa\tsupervisor\tno password yet\tmade [-0-9: ]+\n$");
        foreach (var (verb, state) in new[] { ("lock", "locked"), ("unlock", "no password yet"), ("sign-out", "no password yet") })
        {
            (await RunAsync(folder, verb, "CHỊ HOA")).Code.ShouldBe(0);
            (await RunAsync(folder, "list")).Output.ShouldContain($"\t{state}\t");
        }

        (await RunAsync(folder, "role", "Chị Hoa", "--role", "admin")).Code.ShouldBe(0);
        var reset = await RunAsync(folder, "reset", "Chị Hoa");
        Link().Match(reset.Output).Value.ShouldNotBe(link);
        if (running)
        {
            using var browser = new DeskClient(server!.Address);
            (await browser.ReadAsync(new Uri(link).AbsolutePath)).ShouldContain("Liên kết không dùng được");
            using var set = await browser.SubmitAsync(new Uri(Link().Match(reset.Output).Value).AbsolutePath, new() { ["password"] = Desk.Password, ["again"] = Desk.Password });
            DeskClient.IsEntered(set).ShouldBeTrue();
            set.Headers.Location!.ToString().ShouldBe("/operators/accounts", "an admin has no queue");
            (await RunAsync(folder, "list")).Output.ShouldContain("\tadmin\topen\t");
        }

        (await RunAsync(folder, "remove", "Chị Hoa")).Code.ShouldBe(0);
        (await RunAsync(folder, "list")).Output.ShouldBe("No accounts.\n");
    }

    [Fact]
    public async Task After_a_kill_the_socket_that_is_left_over_is_in_nobodys_way()
    {
        using var folder = new TemporaryFolder();
        await using (var server = await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation))
        {
            server.Kill();
        }

        File.Exists(Path.Combine(folder.Data, "dvbot.sock")).ShouldBeTrue();
        (await RunAsync(folder, "add", "Chị Hoa", "--role", "operator")).Code.ShouldBe(0);
        await using var again = await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation);
        (await RunAsync(folder, "list")).Output.ShouldContain("Chị Hoa");
        (await again.StopAsync(Cancellation)).ShouldBe(0);
        File.Exists(Path.Combine(folder.Data, "dvbot.sock")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_is_named_and_the_server_runs_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, new string('x', 120));
        using var deep = new Process { StartInfo = Start(folder.Path, "serve", "--urls", "http://127.0.0.1:0", "--data", data, "--keys", folder.Keys) };
        deep.Start();
        try
        {
            string? line;
            var lines = new StringBuilder();
            while ((line = await deep.StandardOutput.ReadLineAsync(Cancellation)) is not null && !line.StartsWith("First account", StringComparison.Ordinal))
            {
                lines.AppendLine(line);
            }

            line.ShouldNotBeNull(lines.ToString());
            lines.ToString().ShouldContain("too long for a local socket");
            var refused = await RunAsync(folder.Path, "operators", "list", "--data", data, "--keys", folder.Keys);
            refused.Code.ShouldBe(1);
            refused.Errors.ShouldContain("too long for a local socket. Expected: at most 103 bytes");
        }
        finally
        {
            deep.Kill();
            await deep.WaitForExitAsync(Cancellation);
        }
    }

    [Fact]
    public async Task Names_passwords_and_tokens_lie_about_nowhere()
    {
        using var folder = new TemporaryFolder();
        var name = PlantedWords.All[20];
        var password = PlantedWords.All[0] + " " + PlantedWords.All[21];
        string link;
        await using (var server = await ServerProcess.StartAsync(folder, FreePort.Take(), Cancellation, ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace")))
        {
            link = Link().Match((await RunAsync(folder, "add", name, "--role", "operator")).Output).Value;
            using var browser = new DeskClient(server.Address);
            using var set = await browser.SubmitAsync(new Uri(link).AbsolutePath, new() { ["password"] = password, ["again"] = password });
            DeskClient.IsEntered(set).ShouldBeTrue();
            for (var i = 0; i < 6; i++)
            {
                using var wrong = await browser.SignInAsync(name, password + "x");
            }

            using var odd = await browser.PostAsync("/operators/sign-in?q=" + name, new() { ["name"] = name });
            (await odd.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain(name);
            using var http = new HttpClient { BaseAddress = server.Address };
            PlantedWords.In(await http.GetByteArrayAsync(new Uri("/metrics", UriKind.Relative), Cancellation)).ShouldBeEmpty();
            (await server.StopAsync(Cancellation)).ShouldBe(0);
            PlantedWords.In(Encoding.UTF8.GetBytes(server.Log)).ShouldBeEmpty("in the log");
            server.Log.ShouldNotContain(new Uri(link).Segments[^1]);
        }

        var token = Encoding.ASCII.GetBytes(new Uri(link).Segments[^1]);
        var raw = System.Buffers.Text.Base64Url.DecodeFromChars(new Uri(link).Segments[^1]);
        var files = TemporaryFolder.Files(folder.Path);
        files.ShouldNotBeEmpty();
        foreach (var (file, bytes) in files)
        {
            PlantedWords.In(bytes).ShouldBeEmpty(file);
            (bytes.AsSpan().IndexOf(token) >= 0 || bytes.AsSpan().IndexOf(raw) >= 0).ShouldBeFalse(file);
            bytes.AsSpan().IndexOf("AQAAAA"u8).ShouldBe(-1, $"a password hash in {file}");
        }
    }

    private static Task<(int Code, string Output, string Errors)> RunAsync(TemporaryFolder folder, params string[] verb) =>
        RunAsync(folder.Path, ["operators", .. verb, "--data", folder.Data, "--keys", folder.Keys]);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string workingDirectory, params string[] arguments)
    {
        using var process = Process.Start(Start(workingDirectory, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output, await errors);
    }

    private static ProcessStartInfo Start(string workingDirectory, params string[] arguments) => new("dotnet", [typeof(LiteDbStore).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        WorkingDirectory = workingDirectory,
    };

    private static async Task<string> PrintedAsync(ServerProcess server, string before)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (server.Log.Split('\n').FirstOrDefault(l => l.StartsWith(before, StringComparison.Ordinal)) is { } line)
            {
                return line[before.Length..];
            }

            await Task.Delay(20, deadline.Token);
        }
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
