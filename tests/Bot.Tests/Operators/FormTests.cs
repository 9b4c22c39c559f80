using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Operators;

public sealed class FormTests
{
    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        await desk.AddAsync("anh Nam");
        using var browser = await desk.SignedInAsync("chị Hoa");
        using var other = await desk.SignedInAsync("anh Nam");
        using var stranger = desk.Browser();
        var own = Desk.FormToken(await browser.ReadAsync("/operators"));
        var foreign = Desk.FormToken(await other.ReadAsync("/operators"));
        var anonymous = Desk.FormToken(await stranger.ReadAsync("/operators/login"));
        foreach (var path in new[] { "/operators/sign-out", "/operators/sign-out-everywhere", "/operators/sign-in", "/operators/first-account", "/operators/set-password" })
        {
            foreach (var token in new[] { null, "", "x", foreign, anonymous, own[..^2] + "AA" })
            {
                var fields = new Dictionary<string, string> { ["name"] = "chị Hoa", ["password"] = Desk.Password };
                if (token is not null)
                {
                    fields["__RequestVerificationToken"] = token;
                }

                using var answer = await browser.PostAsync(path, fields);
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{path} with {token}");
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            }
        }

        (await browser.IsInsideAsync()).ShouldBeTrue("nothing was done");
        using var good = await browser.PostAsync("/operators/sign-out", new() { ["__RequestVerificationToken"] = own });
        (await browser.IsInsideAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_that_is_too_large_or_not_readable_is_refused()
    {
        await using var desk = await Desk.StartAsync();
        using var browser = desk.Browser();
        using var answer = await browser.SignInAsync("x", new string('y', 100_000));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var odd = await browser.SignInAsync("\0", "x");
        odd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var browser = desk.Browser();
        using var page = await browser.GetAsync("/operators/login");
        using var entered = await browser.SignInAsync("chị Hoa", Desk.Password);
        foreach (var cookie in page.Headers.GetValues("Set-Cookie").Concat(entered.Headers.GetValues("Set-Cookie")))
        {
            cookie.ShouldContain("; httponly");
            cookie.ShouldContain("; samesite=strict");
            cookie.ShouldContain("; path=/;");
            cookie.ShouldNotContain("domain");
            cookie.ShouldNotContain("expires", Case.Insensitive, "the session ends with the browser");
            cookie.ShouldNotContain("secure", Case.Insensitive, "plain http on this machine must work");
        }
    }

    [Fact]
    public async Task Pages_run_no_inline_script_and_name_no_other_host()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa", "lead");
        using var browser = await desk.SignedInAsync("chị Hoa");
        foreach (var path in new[] { "/operators/login", "/operators/first-account/x", "/operators/set-password/x", "/operators/link-refused", "/operators", "/operators/accounts", "/operators/denied", "/operators/nothing" })
        {
            using var answer = await browser.GetAsync(path);
            var policies = answer.Headers.GetValues("Content-Security-Policy").ToArray();
            policies.ShouldHaveSingleItem();
            var policy = policies[0].Split("; ").ToDictionary(p => p.Split(' ')[0], p => p[p.Split(' ')[0].Length..].Trim());
            policy["default-src"].ShouldBe("'none'");
            policy["script-src"].ShouldBe("'self'");
            policy["frame-ancestors"].ShouldBe("'none'");
            policy["form-action"].ShouldBe("'self'");
            policies[0].ShouldNotContain("http");
            policies[0].ShouldNotContain("unsafe-eval");
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
            answer.Headers.GetValues("Referrer-Policy").ShouldHaveSingleItem().ShouldBe("no-referrer");
            if (answer.Content.Headers.ContentType!.MediaType != "text/html")
            {
                continue;
            }

            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Regex.Count(text, "<script(?![^>]*src=)").ShouldBe(0, path);
            Regex.Count(text, "https?://|src=\"//|href=\"//").ShouldBe(0, path);
            Regex.Count(text, " on[a-z]+=\"").ShouldBe(0, path);
        }
    }

    [Fact]
    public async Task Scripts_and_styles_of_the_console_are_served_and_the_page_of_residents_keeps_its_own_headers()
    {
        await using var desk = await Desk.StartAsync();
        await desk.AddAsync("chị Hoa");
        using var browser = await desk.SignedInAsync("chị Hoa");
        var page = await browser.ReadAsync("/operators");
        var parts = Regex.Matches(page, "(?:src|href)=\"(_[^\"]+)\"").Select(m => "/" + m.Groups[1].Value).ToArray();
        parts.ShouldContain("/_framework/blazor.web.js");
        parts.Length.ShouldBe(5);
        foreach (var part in parts)
        {
            using var answer = await browser.GetAsync(part);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, part);
            answer.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(500, part);
        }

        using var outside = await browser.GetAsync("/_content/DvBot/..%2f..%2findex.html");
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var residents = await browser.GetAsync("/");
        residents.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("unsafe");
    }
}
