namespace DvBot.Knowledge.Content;

/// <summary>Reads <c>content/vi</c> into a <see cref="ContentPack"/> and reports every problem at once.</summary>
public static class ContentReader
{
    /// <summary>Reads a folder.</summary>
    /// <param name="directory">Path of <c>content/vi</c>.</param>
    public static ContentReadResult Read(string directory) => throw new NotSupportedException(directory);
}
