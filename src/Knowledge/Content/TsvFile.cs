using System.Runtime.CompilerServices;
namespace DvBot.Knowledge.Content;

/// <summary>
/// One file of tab-separated lines, <c>#</c> for comments, read line by line with issues that name the line. Cells become
/// strings only on demand: the tables of places have tens of thousands, and they are read while the process starts, before
/// the run time would optimise the loops by itself. Not thread safe.
/// </summary>
internal sealed class TsvFile
{
    private const int MostCells = 16;

    private readonly string _name;
    private readonly string _text = "";
    private readonly List<ContentIssue> _issues;
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly int[] _starts = new int[MostCells + 1];
    private int _next;
    private int _line;

    internal TsvFile(string directory, string name, List<ContentIssue> issues)
    {
        _name = name;
        _issues = issues;
        try
        {
            _text = File.ReadAllText(Path.Combine(directory, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Add(new ContentIssue(name, 1, "không đọc được tệp", $"cần có tệp {name}"));
        }
    }

    /// <summary>A cell of the current row.</summary>
    internal ReadOnlySpan<char> this[int cell] => _text.AsSpan(_starts[cell], _starts[cell + 1] - _starts[cell] - 1);

    /// <summary>Goes to the next row that has the right number of cells; the others become issues. False at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Next(int cells)
    {
        while (_next < _text.Length)
        {
            var start = _next;
            var length = _text.AsSpan(start).IndexOf('\n');
            _next = length < 0 ? _text.Length : start + length + 1;
            _line++;
            var line = _text.AsSpan(start, length < 0 ? _text.Length - start : length).TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var found = Cut(start, line);
            if (found != cells)
            {
                Issue($"dòng có {found} cột", $"cần {cells} cột cách nhau bằng dấu tab");
            }
            else if (this[0].IsWhiteSpace())
            {
                Issue("cột đầu trống", "cần có giá trị ở cột đầu");
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A cell as a string of its own.</summary>
    internal string Text(int cell) => this[cell].ToString();

    /// <summary>A cell as a string, the same object for the same text: for cells that repeat thousands of times.</summary>
    internal string Shared(int cell) => Shared(this[cell]);

    /// <summary>A part of a cell as a string, the same object for the same text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal string Shared(ReadOnlySpan<char> text)
    {
        var lookup = _shared.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var one))
        {
            one = text.ToString();
            _shared.Add(one);
        }

        return one;
    }

    /// <summary>Adds an issue at the current line; false, so that a check can end with it.</summary>
    internal bool Issue(string problem, string expected)
    {
        _issues.Add(new ContentIssue(_name, Math.Max(_line, 1), problem, expected));
        return false;
    }

    // Start of each cell, and of the one that would follow; the number of cells.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Cut(int start, ReadOnlySpan<char> line)
    {
        var found = 0;
        var at = 0;
        while (found < MostCells)
        {
            _starts[found++] = start + at;
            var tab = line[at..].IndexOf('\t');
            if (tab < 0)
            {
                break;
            }

            at += tab + 1;
        }

        _starts[found] = start + line.Length + 1;
        return found;
    }
}
