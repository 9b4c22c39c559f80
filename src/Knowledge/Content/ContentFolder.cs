using System.Security.Cryptography;
using System.Text;

namespace DvBot.Knowledge.Content;

/// <summary>
/// All files of <c>content/vi</c> in memory, with one hash over paths and bytes. Reports what is wrong with a file as a file:
/// not UTF-8, not NFC, Windows line ends. Immutable after reading.
/// </summary>
internal sealed class ContentFolder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly List<ContentFile> _files = [];

    private ContentFolder(string directory, string hash)
    {
        Directory = directory;
        Hash = hash;
    }

    /// <summary>The path given, with forward slashes and none at the end.</summary>
    public string Directory { get; }

    /// <summary>The first 12 hex digits of SHA-256 over all paths and bytes.</summary>
    public string Hash { get; }

    /// <summary>Reads the folder; null (with an issue) when there is none or it cannot be read.</summary>
    public static ContentFolder? Read(string directory, List<ContentIssue> issues)
    {
        var shown = directory.Replace('\\', '/').TrimEnd('/');
        try
        {
            var paths = System.IO.Directory.GetFiles(directory, "*", SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(directory, p).Replace('\\', '/'))
                .Where(p => !p.StartsWith('.') && !p.Contains("/.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToArray();
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var texts = new List<ContentFile>(paths.Length);
            foreach (var path in paths)
            {
                var bytes = File.ReadAllBytes(Path.Combine(directory, path));
                sha.AppendData(Encoding.UTF8.GetBytes(path));
                sha.AppendData(bytes);
                var parts = path.Split('/');
                if (Decode($"{shown}/{path}", bytes, issues) is { } text)
                {
                    texts.Add(new ContentFile($"{shown}/{path}", parts[..^1], parts[^1], text));
                }
            }

            var folder = new ContentFolder(shown, Convert.ToHexStringLower(sha.GetHashAndReset())[..12]);
            folder._files.AddRange(texts);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Add(new ContentIssue(shown, 1, "không đọc được thư mục nội dung", $"cần một thư mục như content/vi ({e.Message})"));
            return null;
        }
    }

    /// <summary>The files below a top folder with an ending, in order of path.</summary>
    /// <param name="top">Name of the folder: <c>articles</c>.</param>
    /// <param name="ending">With its dot: <c>.md</c>.</param>
    public IEnumerable<ContentFile> Below(string top, string ending) =>
        _files.Where(f => f.Folders.Count > 0 && f.Folders[0] == top && f.Name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>One file by its path below the content folder; null when it is not there.</summary>
    public ContentFile? Find(string path)
    {
        var shown = $"{Directory}/{path}";
        return _files.Find(f => f.Shown == shown);
    }

    private static string? Decode(string shown, byte[] bytes, List<ContentIssue> issues)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            issues.Add(new ContentIssue(shown, 1, "tệp không phải UTF-8", "cần lưu lại tệp dạng UTF-8"));
            return null;
        }

        ReportFirst(shown, text, text.IndexOf('\r', StringComparison.Ordinal), "dòng kết thúc kiểu Windows", "cần kết thúc dòng kiểu LF", issues);
        ReportFirst(
            shown, text, text.AsSpan().IndexOfAnyInRange('\u0300', '\u036f'),
            "dấu viết rời khỏi chữ (không phải NFC)", "cần gõ lại chữ này bằng bộ gõ Unicode dựng sẵn", issues);
        return text;
    }

    private static void ReportFirst(string shown, string text, int at, string problem, string expected, List<ContentIssue> issues)
    {
        if (at >= 0)
        {
            issues.Add(new ContentIssue(shown, 1 + text.AsSpan(0, at).Count('\n'), problem, expected));
        }
    }
}
