namespace DvBot.Knowledge.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Content => Path.Combine(Root, "content", "vi");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DvBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("DvBot.sln was not found above " + AppContext.BaseDirectory);
    }
}
