namespace DvBot.Bot.Tests.Architecture;

/// <summary>A folder of the host and the other folders it may import (style, who may import whom).</summary>
/// <param name="Name">Namespace below <c>DvBot.Bot</c>.</param>
/// <param name="May">Rooms it may import, besides itself; <c>Knowledge</c> is the library.</param>
/// <param name="Web">True if it may touch ASP.NET and HTTP.</param>
internal sealed record Room(string Name, IReadOnlyList<string> May, bool Web = false)
{
    /// <summary>The rooms. Those that do anything they like (Cli, Hosting) may import all.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Activities", []),
        new("Screening", ["Activities", "Knowledge"]),
        new("Schedule", ["Activities"]),
        new("Privacy", ["Activities"]),
        new("Handoff", ["Activities", "Screening", "Schedule", "Privacy"]),
        new("Conversations", ["Activities", "Knowledge", "Screening", "Handoff", "Schedule", "Privacy"]),
        new("Delivery", ["Activities", "Conversations", "Privacy"]),

        // The Direct Line door signs its tokens with a key of Privacy, as a room that stores would.
        new("Channels.DirectLine", ["Activities", "Delivery", "Privacy"], Web: true),
        new("Channels.Terminal", ["Activities", "Delivery"], Web: true),
        new("Channels.Zalo", ["Activities", "Delivery", "Privacy"], Web: true),
        new("Channels.ZaloBot", ["Activities", "Delivery", "Privacy"], Web: true),
        new("Channels.Messenger", ["Activities", "Delivery", "Privacy"], Web: true),
        new("Channels.ActivityProtocol", ["Activities", "Delivery", "Privacy"], Web: true),
        new("Reports", ["Activities", "Conversations", "Handoff", "Screening"]),
        new("Operators", ["Activities", "Knowledge", "Screening", "Conversations", "Handoff", "Delivery", "Reports", "Privacy"], Web: true),
        new("School", ["Activities", "Knowledge", "Screening", "Conversations", "Handoff", "Delivery", "Reports", "Privacy"], Web: true),
        new("Storage.LiteDb", ["Activities", "Conversations", "Delivery", "Handoff", "Schedule", "Screening", "Privacy", "Operators", "School"]),
        new("Storage.Postgres", ["Activities", "Conversations", "Delivery", "Handoff", "Schedule", "Screening", "Privacy", "Operators", "School"]),
    ];

    /// <summary>Rooms that may import everything.</summary>
    public static IReadOnlyList<string> Free { get; } = ["Cli", "Hosting"];

    /// <summary>What it must not touch, as namespaces.</summary>
    public string[] MustNot() =>
    [
        .. All.Select(r => r.Name).Concat(Free).Where(r => r != Name && !May.Contains(r)).Select(r => $"DvBot.Bot.{r}"),
        .. May.Contains("Knowledge") ? Array.Empty<string>() : ["DvBot.Knowledge"],
        .. Web ? Array.Empty<string>() : ["Microsoft.AspNetCore", "System.Net.Http", "System.Net.Sockets"],
        .. Name == "Storage.LiteDb" ? Array.Empty<string>() : ["LiteDB"],
        .. Name == "Storage.Postgres" ? Array.Empty<string>() : ["Npgsql"],
        "Orleans",
        "System.CommandLine",
        "YamlDotNet",
    ];
}
