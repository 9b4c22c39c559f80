using System.Text.Json;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Tests.Screening;

/// <summary>One labelled situation of an evaluation set.</summary>
internal sealed record Situation(string Id, IReadOnlyList<string> Turns, DangerLevel Danger, IReadOnlyList<string> Reasons, string Style, string Group)
{
    internal static IReadOnlyList<Situation> Read(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0).Select(Parse).ToArray();

    /// <summary>Questions without danger, one a line.</summary>
    internal static IReadOnlyList<Situation> ReadHarmless(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0).Select((l, i) => new Situation($"harmless-{i + 1}", [l], DangerLevel.None, [], "mixed", "harmless")).ToArray();

    private static Situation Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var turns = root.TryGetProperty("turns", out var list)
            ? list.EnumerateArray().Select(t => t.ValueKind == JsonValueKind.String ? t.GetString()! : t.GetProperty("text").GetString()!).ToArray()
            : [root.GetProperty("text").GetString()!];
        return new Situation(
            root.GetProperty("id").GetString()!,
            turns,
            Enum.Parse<DangerLevel>(root.GetProperty("danger").GetString()!, ignoreCase: true),
            root.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()!).ToArray(),
            root.GetProperty("style").GetString()!,
            root.GetProperty("group").GetString()!);
    }
}
