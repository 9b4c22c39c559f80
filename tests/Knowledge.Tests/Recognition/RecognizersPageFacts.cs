using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Recognition;

/// <summary>The tables of docs/recognizers.md say what is found.</summary>
public sealed class RecognizersPageFacts
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var cells in File.ReadLines(Path.Combine(Repository.Root, "docs", "recognizers.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')))
        {
            rows.Add(cells[1].Trim().Trim('`'), cells[2].Trim());
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_page_says_what_is_found(string text, string found) => (Found.In(text) is { Length: > 0 } line ? line : "nothing").ShouldBe(found);

    [Fact]
    public void The_page_has_a_table() => Rows().Count.ShouldBeGreaterThan(60);
}
