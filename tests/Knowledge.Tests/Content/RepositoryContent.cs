using DvBot.Knowledge.Content;

namespace DvBot.Knowledge.Tests.Content;

/// <summary>The real <c>content/vi</c> of the repository, read once.</summary>
internal static class RepositoryContent
{
    public static string Root { get; } = FindRoot();

    public static string Directory => Path.Combine(Root, "content", "vi");

    public static ContentReadResult Result { get; } = ContentReader.Read(Directory);

    public static ContentPack Pack => Result.Pack ?? throw new InvalidOperationException(string.Join("\n", Result.Issues));

    public static string DevQuestions => Path.Combine(Root, "tests", "Evaluation", "questions", "dev.jsonl");

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "DvBot.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("DvBot.sln was not found above the tests.");
    }
}
