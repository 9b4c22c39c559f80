using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DvBot.Benchmarks.Load;

/// <summary>Requests as bytes, made before the clock runs.</summary>
public static class Requests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A whole GET request.</summary>
    public static byte[] Get(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    /// <summary>A whole POST request.</summary>
    public static byte[] Post(string path, object body) => [.. PostHead(path, authorization: null), .. LengthAndBody(body)];

    /// <summary>The first lines of a POST request; <see cref="LengthAndBody"/> makes it whole.</summary>
    public static byte[] PostHead(string path, string? authorization) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{Authorization(authorization)}");

    /// <summary>The first bytes of a GET request, up to the value its query ends with; <see cref="GetTail"/> makes it whole.</summary>
    public static byte[] GetHead(string path) => Encoding.ASCII.GetBytes($"GET {path}");

    /// <summary>The last lines of a GET request.</summary>
    public static byte[] GetTail(string? authorization) => Encoding.ASCII.GetBytes(
        $" HTTP/1.1\r\nHost: 127.0.0.1\r\n{Authorization(authorization)}\r\n");

    /// <summary>The last header and the body of a POST request.</summary>
    public static byte[] LengthAndBody(object body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Json);
        return [.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes];
    }

    private static string Authorization(string? token) => token is null ? "" : $"Authorization: Bearer {token}\r\n";
}
