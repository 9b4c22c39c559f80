using System.Text.Json;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Screening;

/// <summary>One labelled situation of an evaluation set; <paramref name="Pair"/> is empty or names the minimal pair it belongs to.</summary>
internal sealed record Situation(string Id, IReadOnlyList<string> Turns, DangerLevel Danger, IReadOnlyList<string> Reasons, string Style, string Group, string Pair)
{
    internal static IReadOnlyList<Situation> Read(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0).Select(Parse).ToArray();

    private static Situation Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var turns = root.TryGetProperty("turns", out var list)
            ? list.EnumerateArray().Select(t => t.ValueKind == JsonValueKind.String ? t.GetString()! : t.GetProperty("text").GetString()!).ToArray()
            : [root.GetProperty("text").GetString()!];
        return new Situation(
            Text("id"),
            turns,
            Enum.Parse<DangerLevel>(root.GetProperty("danger").GetString()!, ignoreCase: true),
            root.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()!).ToArray(),
            root.GetProperty("style").GetString()!,
            Text("group"),
            Text("pair"));

        string Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString()! : "";
    }
}
