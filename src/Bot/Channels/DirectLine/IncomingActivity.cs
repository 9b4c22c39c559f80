using System.Text.Json;
using DvBot.Bot.Activities;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>An activity as a Direct Line client posts it (Activity document, A2000 ff.). Unknown fields and types are accepted.</summary>
/// <param name="Type">message, event, typing, ...</param>
/// <param name="Kind">What it is for us; null for what needs no answer.</param>
/// <param name="MessageId">The client's own id of the message, if it gave one.</param>
/// <param name="Text">The words.</param>
/// <param name="Location">A shared place.</param>
/// <param name="Note">What the client wants back when its activity is shown: sender, locale and channel data.</param>
internal sealed record IncomingActivity(string Type, ActivityKind? Kind, string? MessageId, string Text, GeoPoint? Location, string? Note)
{
    private const int MostText = 100_000;
    private const int MostNote = 4096;

    /// <summary>Reads a body; null with what is wrong when it is not an activity.</summary>
    public static IncomingActivity? Parse(JsonElement root, out string problem)
    {
        problem = "";
        if (root.ValueKind != JsonValueKind.Object)
        {
            problem = "The body must be an activity: a JSON object.";
            return null;
        }

        if (StringOf(root, "type") is not { Length: > 0 and < 100 } type)
        {
            problem = "An activity needs a type, such as \"message\".";
            return null;
        }

        if (root.TryGetProperty("text", out var words) && words.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            problem = "The text of an activity must be a string.";
            return null;
        }

        if (!TryText(words, out var text))
        {
            problem = "The text of an activity must be well-formed Unicode.";
            return null;
        }

        if (text.Length > MostText)
        {
            problem = "The text of an activity must not be longer than 100,000 characters.";
            return null;
        }

        var location = Place(root);
        var id = root.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object ? StringOf(data, "clientActivityID") : null;
        return new IncomingActivity(type, KindOf(root, type, text, location), id ?? StringOf(root, "id"), text, location, NoteOf(root, id));
    }

    private static ActivityKind? KindOf(JsonElement root, string type, string text, GeoPoint? location) => type switch
    {
        "message" when text.Length > 0 => ActivityKind.Text,
        "message" when location is not null => ActivityKind.Location,
        "message" when root.TryGetProperty("attachments", out var a) && a.ValueKind == JsonValueKind.Array && a.GetArrayLength() > 0 => ActivityKind.Attachment,
        "message" => ActivityKind.Text,
        "event" when StringOf(root, "name") == "webchat/join" => ActivityKind.Start,
        _ => null,
    };

    private static GeoPoint? Place(JsonElement root)
    {
        if (!root.TryGetProperty("entities", out var entities) || entities.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var entity in entities.EnumerateArray())
        {
            if (entity.ValueKind == JsonValueKind.Object
                && StringOf(entity, "type") == "GeoCoordinates"
                && Number(entity, "latitude") is >= -90 and <= 90 and var latitude
                && Number(entity, "longitude") is >= -180 and <= 180 and var longitude)
            {
                return new GeoPoint(latitude, longitude);
            }
        }

        return null;
    }

    private static double? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Number && v.TryGetDouble(out var d) ? d : null;

    private static string? StringOf(JsonElement of, string name) =>
        of.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String && TryText(v, out var text) ? text : null;

    // An escaped lone surrogate is valid JSON but no text.
    private static bool TryText(JsonElement element, out string text)
    {
        text = "";
        if (element.ValueKind != JsonValueKind.String)
        {
            return true;
        }

        try
        {
            text = element.GetString() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? NoteOf(JsonElement root, string? clientId)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var name in (ReadOnlySpan<string>)["from", "locale", "localTimestamp", "channelData"])
            {
                if (root.TryGetProperty(name, out var value) && value.GetRawText().Length <= MostNote / 2)
                {
                    json.WritePropertyName(name);
                    json.WriteRawValue(value.GetRawText());
                }
                else if (name == "channelData" && clientId is { Length: < 200 })
                {
                    json.WriteStartObject(name);
                    json.WriteString("clientActivityID", clientId);
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
        }

        return buffer.Length is > 2 and <= MostNote ? System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) : null;
    }
}
