using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using DvBot.Bot.Tests.Conversations;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Doors;

/// <summary>The code she is given says whether her words are still kept.</summary>
public sealed partial class ReceiptTests
{
    private static readonly DateTimeOffset _evening = new(2026, 3, 2, 21, 40, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task A_code_says_kept_until_the_words_are_deleted_and_destroyed_after()
    {
        await using var bot = await RunningBot.StartAsync(_evening);
        var person = await Person.ComeAsync(bot);
        var code = CodeIn((await person.SayAsync("giữ 24 giờ")).Text);

        var kept = await CheckAsync(bot, code);
        kept.GetProperty("state").GetString().ShouldBe("kept");
        kept.GetProperty("until").GetDateTimeOffset().ShouldBe(_evening.AddHours(24), TimeSpan.FromMinutes(2));

        await person.SayAsync("xóa");
        CodeIn((await person.SayAsync("có")).Text).ShouldBe(code, "the code of what was destroyed");
        (await CheckAsync(bot, code)).GetProperty("state").GetString().ShouldBe("destroyed");
        await bot.RestartAsync();
        (await CheckAsync(bot, code)).GetProperty("state").GetString().ShouldBe("destroyed");
    }

    [Fact]
    public async Task With_0_hours_the_words_are_destroyed_when_the_session_ends()
    {
        await using var bot = await RunningBot.StartAsync(_evening);
        var person = await Person.ComeAsync(bot);
        var code = CodeIn((await person.SayAsync("giữ 0 giờ")).Text);
        (await CheckAsync(bot, code)).GetProperty("state").GetString().ShouldBe("kept");

        await bot.PassAsync(TimeSpan.FromMinutes(31));

        (await CheckAsync(bot, code)).GetProperty("state").GetString().ShouldBe("destroyed");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"code\":\"AAAAA-AAAAA-AAAAA-AAAAA\"}")]
    public async Task What_is_no_code_is_told_so(string body)
    {
        await using var bot = await RunningBot.StartAsync(_evening);
        using var client = bot.Client();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(new Uri("/receipts", UriKind.Relative), content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Codes_cannot_be_tried_without_end()
    {
        await using var bot = await RunningBot.StartAsync(_evening);
        using var client = bot.Client();
        HttpStatusCode last = default;
        for (var i = 0; i < 40 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var answer = await client.PostAsJsonAsync(new Uri("/receipts", UriKind.Relative), new { code = "AAAAA-AAAAA-AAAAA-AAAAA" }, TestContext.Current.CancellationToken);
            last = answer.StatusCode;
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static string CodeIn(string text) => Code().Match(text) is { Success: true } found ? found.Value : throw new InvalidOperationException($"no code in: {text}");

    private static async Task<JsonElement> CheckAsync(RunningBot bot, string code)
    {
        using var client = bot.Client();
        using var answer = await client.PostAsJsonAsync(new Uri("/receipts", UriKind.Relative), new { code });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    [GeneratedRegex("([0-9A-Z]{5}-){3}[0-9A-Z]{5}")]
    private static partial Regex Code();
}
