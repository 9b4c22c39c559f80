using System.Text.Json;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>Direct Line's own shape of errors: <c>{"error":{"code","message"}}</c>. Never carries what was written.</summary>
internal static class DirectLineError
{
    /// <summary>Writes an error.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            return;
        }

        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status502BadGateway)
        {
            response.Headers.RetryAfter = "2";
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
