using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace DvBot.Bot.Hosting;

/// <summary>A small file that is served from memory, compressed once as far as it goes. Thread safe.</summary>
internal sealed class WebFile
{
    private readonly byte[] _plain;
    private readonly byte[] _brotli;
    private readonly byte[] _gzip;
    private readonly string _type;

    /// <summary>Takes a file.</summary>
    /// <param name="bytes">As it is.</param>
    /// <param name="type">Its media type.</param>
    public WebFile(byte[] bytes, string type)
    {
        _plain = bytes;
        _type = type;
        _brotli = Compress(bytes, s => new BrotliStream(s, CompressionLevel.SmallestSize));
        _gzip = Compress(bytes, s => new GZipStream(s, CompressionLevel.SmallestSize));
    }

    /// <summary>Answers with it, in the best coding the client takes.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        var accepted = context.Request.Headers.AcceptEncoding;
        var (coding, bytes) = Takes(accepted, "br") ? ("br", _brotli) : Takes(accepted, "gzip") ? ("gzip", _gzip) : (null, _plain);
        response.Headers.Vary = "Accept-Encoding";
        if (coding is not null)
        {
            response.Headers.ContentEncoding = coding;
        }

        response.ContentType = _type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static bool Takes(StringValues accepted, string coding)
    {
        foreach (var part in accepted.SelectMany(v => v?.Split(',') ?? []))
        {
            var fields = part.Split(';', StringSplitOptions.TrimEntries);
            if (fields[0].Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return !Array.Exists(fields, f => f.Replace(" ", "", StringComparison.Ordinal).TrimEnd('0', '.') is "q=");
            }
        }

        return false;
    }

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> coder)
    {
        using var buffer = new MemoryStream();
        using (var stream = coder(buffer))
        {
            stream.Write(bytes);
        }

        return buffer.ToArray();
    }
}
