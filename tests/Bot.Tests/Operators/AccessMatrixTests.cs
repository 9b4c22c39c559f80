using System.Net;
using DvBot.Bot.Operators;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

/// <summary>Who gets where. The paths come from the running server: a new one without a line here fails.</summary>
public sealed class AccessMatrixTests
{
    private const string Everybody = "everybody";
    private const string SignedIn = "signed in";

    private static readonly Dictionary<string, string> _who = new(StringComparer.Ordinal)
    {
        ["/operators"] = nameof(Permission.SeeQueue),
        ["/operators/cases/{Id:guid}"] = nameof(Permission.SeeQueue),
        ["/operators/audit"] = nameof(Permission.SeeAudit),
        ["/operators/accounts"] = nameof(Permission.ManageAccounts),
        ["/operators/denied"] = SignedIn,
        ["/operators/not-found"] = SignedIn,
        ["/operators/login"] = Everybody,
        ["/operators/link-refused"] = Everybody,
        ["/operators/first-account/{Token}"] = Everybody,
        ["/operators/set-password/{Token}"] = Everybody,
        ["/operators/sign-in"] = Everybody,
        ["/operators/first-account"] = Everybody,
        ["/operators/set-password"] = Everybody,
        ["/operators/sign-out"] = SignedIn,
        ["/operators/sign-out-everywhere"] = SignedIn,
        ["/_blazor"] = SignedIn,
        ["/_blazor/negotiate"] = SignedIn,
        ["/_blazor/disconnect"] = SignedIn,
        ["/_blazor/disconnect/"] = SignedIn,
        ["/_blazor/initializers"] = SignedIn,
        ["/_blazor/initializers/"] = SignedIn,
    };

    [Fact]
    public async Task Everybody_gets_where_the_rights_say_and_nowhere_else()
    {
        await using var desk = await Desk.StartAsync();
        var rights = desk.Services.GetRequiredService<Rights>();
        var endpoints = desk.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => (Path: "/" + e.RoutePattern.RawText!.TrimStart('/'), Methods: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]))
            .Where(e => e.Path.StartsWith("/operators", StringComparison.OrdinalIgnoreCase) || e.Path.StartsWith("/_blazor", StringComparison.Ordinal))
            .ToArray();
        endpoints.Select(e => e.Path).Except(_who.Keys).ShouldBeEmpty("every path of the console needs a line in the table");
        endpoints.Length.ShouldBeGreaterThan(12);
        foreach (var role in rights.Roles)
        {
            await desk.AddAsync($"người {role}", role);
        }

        var wrong = new List<string>();
        foreach (var (path, methods) in endpoints)
        {
            foreach (var role in rights.Roles.Prepend(null))
            {
                using var browser = role is null ? desk.Browser() : await desk.SignedInAsync($"người {role}");
                var expected = _who[path] switch
                {
                    Everybody => true,
                    SignedIn => role is not null,
                    var permission => role is not null && rights.May(role, Enum.Parse<Permission>(permission)),
                };
                foreach (var method in methods)
                {
                    var address = path.Replace("{Token}", "x", StringComparison.Ordinal).Replace("{Id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal);
                    using var answer = method == "GET" ? await browser.GetAsync(address) : await browser.PostAsync(address, new() { ["__RequestVerificationToken"] = Desk.FormToken(await browser.ReadAsync("/operators/login")) });
                    if (DeskClient.IsRefused(answer) == expected)
                    {
                        wrong.Add($"{method} {path} as {role ?? "nobody"}: {(int)answer.StatusCode} {answer.Headers.Location}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public async Task What_is_not_there_is_told_only_to_those_who_are_signed_in()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var stranger = desk.Browser();
        foreach (var path in new[] { "/operators/nothing", "/OPERATORS", "/Operators/Accounts", "/operators/", "/operators/login/x", "/_BLAZOR/x", "/_blazor/" })
        {
            using var refused = await stranger.GetAsync(path);
            DeskClient.IsRefused(refused).ShouldBeTrue($"{path}: {refused.StatusCode}");
        }

        using var browser = await desk.SignedInAsync("chị Hoa");
        using var missing = await browser.GetAsync("/operators/nothing");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_role_counts_at_the_next_request()
    {
        await using var desk = await Desk.StartAsync();
        var account = await desk.AddAsync("chị Hoa", "admin");
        using var browser = await desk.SignedInAsync("chị Hoa");
        using var before = await browser.GetAsync("/operators/accounts");
        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        await desk.Accounts.SetRoleAsync(account.Id, "operator", CancellationToken.None);
        using var after = await browser.GetAsync("/operators/accounts");
        DeskClient.IsRefused(after).ShouldBeTrue();
        (await browser.IsInsideAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("operator", "SeeQueue,Claim,ReadWords,DecideLifeAtStake,Reply,Note,Close,LowerLevel")]
    [InlineData("supervisor", "SeeQueue,Claim,ReadWords,DecideLifeAtStake,Reply,Note,Close,LowerLevel,ReleaseOthers,SeeEveryCase,SeeAudit")]
    [InlineData("admin", "SeeAudit,ManageAccounts")]
    public void A_role_may_what_was_decided(string role, string may)
    {
        var rights = Rights.Load(Rights.DefaultPath);
        string.Join(',', Enum.GetValues<Permission>().Where(p => rights.May(role, p))).ShouldBe(may);
    }

    [Fact]
    public void Nobody_may_anything_without_a_grant()
    {
        var rights = Rights.Load(Rights.DefaultPath);
        Enum.GetValues<Permission>().Where(p => rights.May("", p) || rights.May("nobody", p) || rights.May("Admin", p)).ShouldBeEmpty();
        Enum.GetValues<Permission>().ShouldAllBe(p => rights.May(rights.FirstAccount, p));
    }

    [Fact]
    public void A_file_of_rights_with_mistakes_names_all_of_them()
    {
        var error = Should.Throw<RightsException>(() => Rights.Parse("""{"firstAccount":"boss","roles":{"operator":{"label":"x","may":["SeeQueue","Fly"]},"admin":{"may":["12"]}}}""", "rights.json"));
        error.Message.ShouldContain("unknown permission Fly");
        error.Message.ShouldContain("unknown permission 12");
        error.Message.ShouldContain("role supervisor is missing");
        error.Message.ShouldContain("firstAccount is \"boss\"");
        Should.Throw<RightsException>(() => Rights.Parse("{", "rights.json")).Message.ShouldContain("rights.json:1");
    }
}
