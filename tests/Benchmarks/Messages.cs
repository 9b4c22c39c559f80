namespace DvBot.Benchmarks;

/// <summary>200 messages as people write them: questions of law with and without marks, small talk, some danger.</summary>
public static class Messages
{
    /// <summary>All messages, in the order of <c>messages.txt</c>.</summary>
    public static IReadOnlyList<string> All { get; } = Read();

    private static string[] Read()
    {
        using var stream = typeof(Messages).Assembly.GetManifestResourceStream("messages.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
