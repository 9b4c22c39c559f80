using System.Text.Json;

namespace DvBot.Measurement;

/// <summary>Reads the lines of <c>tests/Evaluation/understanding</c>.</summary>
/// <param name="frozen">True for the third that nothing is tuned on.</param>
internal sealed class EvaluationLines(bool frozen)
{
    private static readonly string Understanding = Path.Combine(Root(), "tests", "Evaluation", "understanding");

    /// <summary>The folder the lines lie in.</summary>
    public string Folder => frozen ? Path.Combine(Understanding, "frozen") : Understanding;

    /// <summary>Written questions.</summary>
    public IReadOnlyList<Question> Questions()
    {
        var cards = Rows("cards.jsonl").ToDictionary(c => c.GetProperty("card").GetString()!, c => (Articles: Texts(c, "articles"), Cites: Texts(c, "cites")), StringComparer.Ordinal);
        return [.. Rows("questions.jsonl").Select(q =>
        {
            var (articles, cites) = cards[q.GetProperty("card").GetString()!];
            return new Question(q.GetProperty("style").GetString()!, q.GetProperty("text").GetString()!, articles, cites);
        })];
    }

    /// <summary>The lines of a file as JSON.</summary>
    /// <param name="file">Its name.</param>
    public IReadOnlyList<JsonElement> Rows(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)];

    /// <summary>A list of texts of a row.</summary>
    public static IReadOnlyList<string> Texts(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DvBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("there is no DvBot.sln above this program; expected: a program built in the repository");
    }
}
