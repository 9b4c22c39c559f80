namespace DvBot.Benchmarks;

/// <summary>Prints a small Markdown table with its columns aligned.</summary>
public sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row with a cell for every heading.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table to the standard output.</summary>
    public void Print()
    {
        var widths = headings.Select((heading, i) => _rows.Select(row => row[i].Length).Append(heading.Length).Max()).ToArray();
        Console.WriteLine();
        PrintRow(headings, widths);
        PrintRow([.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in _rows)
        {
            PrintRow(row, widths);
        }

        Console.WriteLine();
    }

    private static void PrintRow(string[] cells, int[] widths) =>
        Console.WriteLine("| " + string.Join(" | ", cells.Select((cell, i) => cell.PadRight(widths[i]))) + " |");
}
