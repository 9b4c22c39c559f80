using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DvBot.Bot.Activities;
using DvBot.Bot.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>Somebody who writes to the bot through the Direct Line door and reads what it shows.</summary>
internal sealed class Person
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly RunningBot _bot;
    private readonly string _conversation;
    private int _sent;
    private int _seen;

    private Person(RunningBot bot, string conversation)
    {
        _bot = bot;
        _conversation = conversation;
    }

    /// <summary>What she was shown last.</summary>
    public BotSaid Shown { get; private set; } = BotSaid.Nothing;

    /// <summary>Somebody new.</summary>
    public static async Task<Person> ComeAsync(RunningBot bot)
    {
        using var client = bot.Client();
        using var answer = await client.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        var begun = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Person(bot, begun.GetProperty("conversationId").GetString()!);
    }

    /// <summary>Writes.</summary>
    public Task<BotSaid> SayAsync(string text) => SendAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>Opens the chat.</summary>
    public Task<BotSaid> OpenAsync() => SendAsync(new JsonObject { ["type"] = "event", ["name"] = "webchat/join" });

    /// <summary>Shares a place.</summary>
    public Task<BotSaid> ShareAsync(GeoPoint place) => SendAsync(new JsonObject
    {
        ["type"] = "message",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "GeoCoordinates", ["latitude"] = place.Latitude, ["longitude"] = place.Longitude }),
    });

    /// <summary>Sends a picture.</summary>
    public Task<BotSaid> SendPictureAsync() => SendAsync(new JsonObject
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["name"] = "1.png" }),
    });

    /// <summary>Her own words that the door still shows.</summary>
    public async Task<IReadOnlyList<string>> OwnWordsAsync()
    {
        var page = await ReadAsync(0);
        return [.. Activities(page).Where(a => !IsBots(a)).Select(a => a.GetProperty("text").GetString()!)];
    }

    private async Task<BotSaid> SendAsync(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = "user" };
        activity["channelData"] = new JsonObject { ["clientActivityID"] = string.Create(CultureInfo.InvariantCulture, $"m{++_sent}") };
        using var client = Client();
        using var answer = await client.PostAsJsonAsync(new Uri($"/v3/directline/conversations/{_conversation}/activities", UriKind.Relative), activity);
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        var ordinal = int.Parse(id[(id.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture);
        await _bot.TurnsTakenAsync();
        return await LookAsync(ordinal - 1);
    }

    /// <summary>Looks at what was said since she looked last; nothing new leaves what she saw.</summary>
    public async Task<BotSaid> LookAsync()
    {
        var before = Shown;
        return (await LookAsync(_seen)).Bubbles.Count > 0 ? Shown : Shown = before;
    }

    private async Task<BotSaid> LookAsync(int after)
    {
        var page = await ReadAsync(after);
        _seen = int.Parse(page.GetProperty("watermark").GetString()!, CultureInfo.InvariantCulture);
        var said = Activities(page).Where(a => IsBots(a) && a.GetProperty("type").GetString() == "message").ToArray();
        return Shown = new BotSaid([.. said.Select(a => a.GetProperty("text").GetString()!)], [.. said.SelectMany(Choices)]);
    }

    private async Task<JsonElement> ReadAsync(int after)
    {
        using var client = Client();
        return await client.GetFromJsonAsync<JsonElement>(new Uri($"/v3/directline/conversations/{_conversation}/activities?watermark={after}", UriKind.Relative));
    }

    private HttpClient Client()
    {
        var client = _bot.Client();
        client.Timeout = _patience;

        // Her page keeps its token fresh for as long as it is open.
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _bot.Services.GetRequiredService<DirectLineToken>().Issue(_conversation));
        return client;
    }

    private static JsonElement.ArrayEnumerator Activities(JsonElement page) => page.GetProperty("activities").EnumerateArray();

    private static bool IsBots(JsonElement activity) => activity.GetProperty("from").GetProperty("id").GetString() is "dvbot" or "operator";

    private static IEnumerable<Choice> Choices(JsonElement activity) =>
        activity.TryGetProperty("suggestedActions", out var suggested)
            ? suggested.GetProperty("actions").EnumerateArray().Select(a => new Choice(a.GetProperty("title").GetString()!, a.GetProperty("value").GetString()!))
            : [];
}
