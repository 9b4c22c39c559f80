using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Tests.Recognition;

/// <summary>What is found in a text, as one line: "money 500000 VND, relation husband".</summary>
internal static class Found
{
    /// <summary>A Tuesday evening, three weeks after Tết.</summary>
    internal static DateTime Reference { get; } = new(2026, 3, 10, 21, 0, 0, DateTimeKind.Unspecified);

    internal static IReadOnlyList<Entity> Entities(string text) => EntityReader.Read(text, Reference);

    internal static string In(string text) => string.Join(", ", Entities(text).Select(e => $"{e.Type} {e.Value}"));

    internal static string In(string text, string type) => string.Join(", ", Entities(text).Where(e => e.Type == type).Select(e => e.Value));
}
