using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace DvBot.Browser.Tests.Leaving;

/// <summary>Looks through everything a browser left on the disk, as somebody would who has the device.</summary>
internal static class ProfileSearch
{
    /// <summary>The texts that are found in any shape, each with its file and shape.</summary>
    public static IReadOnlyList<string> Find(string folder, IEnumerable<string> texts)
    {
        var patterns = texts.SelectMany(Shapes).ToList();
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = Read(file);
            foreach (var (part, content) in (IEnumerable<(string, byte[])>)[("", bytes), .. Unpacked(bytes)])
            {
                found.AddRange(patterns.Where(p => content.AsSpan().IndexOf(p.Bytes) >= 0).Select(p => $"{Path.GetRelativePath(folder, file)}{part}: {p.Text} ({p.Shape})"));
            }
        }

        return found;
    }

    /// <summary>A file as it is; empty when it is gone or cannot be read, as locks and sockets.</summary>
    public static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<(string Text, string Shape, byte[] Bytes)> Shapes(string text)
    {
        foreach (var form in (string[])[text, text.Normalize(NormalizationForm.FormD)])
        {
            yield return (text, "UTF-8", Encoding.UTF8.GetBytes(form));
            yield return (text, "UTF-16", Encoding.Unicode.GetBytes(form));
            yield return (text, "JSON", Encoding.ASCII.GetBytes(JsonSerializer.Serialize(form).Trim('"')));
            yield return (text, "URL", Encoding.ASCII.GetBytes(Uri.EscapeDataString(form)));
        }
    }

    // What a cache keeps compressed: anything that begins like gzip is unpacked, and each cache entry's body is tried as Brotli.
    private static IEnumerable<(string Part, byte[] Bytes)> Unpacked(byte[] bytes)
    {
        for (var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]); at >= 0;)
        {
            yield return ($" (gzip at {at})", Unpack(new GZipStream(new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress)));
            var next = bytes.AsSpan(at + 3).IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]);
            at = next < 0 ? -1 : at + 3 + next;
        }

        // Chromium's simple cache: a header of 24 bytes whose third word is the length of the key, the key, the body.
        if (bytes.Length > 24 && BitConverter.ToUInt64(bytes) == 0xfcfb6d1ba7725c30 && BitConverter.ToInt32(bytes, 12) is > 0 and var key && key < bytes.Length - 24)
        {
            yield return (" (brotli)", Unpack(new BrotliStream(new MemoryStream(bytes, 24 + key, bytes.Length - 24 - key), CompressionMode.Decompress)));
        }
    }

    private static byte[] Unpack(Stream packed)
    {
        using var source = packed;
        using var result = new MemoryStream();
        try
        {
            source.CopyTo(result);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            // What came before the end of the readable part counts.
        }

        return result.ToArray();
    }
}
