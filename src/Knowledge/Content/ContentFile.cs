namespace DvBot.Knowledge.Content;

/// <summary>One text file of the content folder.</summary>
/// <param name="Shown">The path shown in issues, with forward slashes.</param>
/// <param name="Folders">Folders below the content folder: <c>articles</c>, <c>&lt;topic&gt;</c>.</param>
/// <param name="Name">File name with ending.</param>
/// <param name="Text">Its text, line ends as in the file.</param>
internal sealed record ContentFile(string Shown, IReadOnlyList<string> Folders, string Name, string Text)
{
    /// <summary>File name without ending: the id of what it holds.</summary>
    public string Id => Path.GetFileNameWithoutExtension(Name);
}
