using System.Globalization;
using System.Text.Json;
using DvBot.Bot.Activities;
using DvBot.Bot.Delivery;

namespace DvBot.Bot.Channels.DirectLine;

/// <summary>Our nouns in Direct Line's shape.</summary>
internal static class DirectLineShape
{
    /// <summary>Id of an activity of the person.</summary>
    public static string IdOf(string conversation, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{ordinal:D7}");

    /// <summary>Writes <c>{conversationId, token, expires_in, streamUrl}</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="conversation">Its id.</param>
    /// <param name="token">A token of it.</param>
    /// <param name="stream">Where its stream is; null to leave it out.</param>
    public static void Write(Utf8JsonWriter json, string conversation, string token, string? stream)
    {
        json.WriteStartObject();
        json.WriteString("conversationId", conversation);
        json.WriteString("token", token);
        json.WriteNumber("expires_in", (int)DirectLineToken.Life.TotalSeconds);
        if (stream is not null)
        {
            json.WriteString("streamUrl", stream);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes <c>{activities, watermark}</c>.</summary>
    public static void Write(Utf8JsonWriter json, string conversation, FeedPage page)
    {
        json.WriteStartObject();
        json.WriteStartArray("activities");
        foreach (var item in page.Items)
        {
            if (item.Arrived is { } arrived)
            {
                if (arrived.Kind.IsFromPerson() && arrived.Kind != ActivityKind.Start)
                {
                    WriteArrived(json, conversation, item, arrived);
                }
            }
            else
            {
                WriteSign(json, conversation, item);
                for (var i = 0; i < item.Said.Count; i++)
                {
                    WriteSaid(json, conversation, item, i);
                }
            }
        }

        json.WriteEndArray();
        json.WriteString("watermark", page.Watermark.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteArrived(Utf8JsonWriter json, string conversation, FeedItem item, Activity arrived)
    {
        json.WriteStartObject();
        Common(json, "message", conversation, IdOf(conversation, item.Ordinal), item.At);
        json.WriteString("text", arrived.Text.Reveal());
        json.WriteString("textFormat", "plain");
        if (arrived.ChannelNote is { } note)
        {
            using var fields = JsonDocument.Parse(note);
            foreach (var field in fields.RootElement.EnumerateObject())
            {
                field.WriteTo(json);
            }
        }
        else
        {
            json.WriteStartObject("from");
            json.WriteString("id", "user");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSaid(Utf8JsonWriter json, string conversation, FeedItem item, int index)
    {
        var reply = item.Said[index];
        json.WriteStartObject();
        Common(json, "message", conversation, string.Create(CultureInfo.InvariantCulture, $"{conversation}|{item.Ordinal:D7}.{index}"), item.At);
        WriteFrom(json, reply.Author);
        json.WriteString("text", reply.Text.Reveal());
        json.WriteString("textFormat", "plain");
        json.WriteString("locale", "vi-VN");
        json.WriteString("inputHint", "acceptingInput");
        if (reply.Choices.Count > 0)
        {
            json.WriteStartObject("suggestedActions");
            json.WriteStartArray("actions");
            foreach (var choice in reply.Choices)
            {
                json.WriteStartObject();
                json.WriteString("type", "imBack");
                json.WriteString("title", choice.Title);
                json.WriteString("value", choice.Send);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteString("replyToId", IdOf(conversation, item.AnswersOrdinal));
        json.WriteEndObject();
    }

    // A turn in which the bot keeps silent, for an operator has been shown the message: nothing to read, but nothing to wait for
    // either. A turn that destroyed what was written: the page forgets it, too. Real clients ignore events they do not know.
    private static void WriteSign(Utf8JsonWriter json, string conversation, FeedItem item)
    {
        var name = item.Sign switch
        {
            FeedSign.Held => "webchat/held",
            FeedSign.Erased => "webchat/erased",
            _ => null,
        };
        if (name is null)
        {
            return;
        }

        json.WriteStartObject();
        Common(json, "event", conversation, IdOf(conversation, item.Ordinal), item.At);
        json.WriteString("name", name);
        WriteFrom(json, ReplyAuthor.Bot);
        json.WriteString("replyToId", IdOf(conversation, item.AnswersOrdinal));
        json.WriteEndObject();
    }

    private static void WriteFrom(Utf8JsonWriter json, ReplyAuthor author)
    {
        json.WriteStartObject("from");
        json.WriteString("id", author == ReplyAuthor.Operator ? "operator" : "dvbot");
        json.WriteString("name", author == ReplyAuthor.Operator ? "Người trực" : "Trợ lý");
        json.WriteString("role", "bot");
        json.WriteEndObject();
    }

    private static void Common(Utf8JsonWriter json, string type, string conversation, string id, DateTimeOffset at)
    {
        json.WriteString("type", type);
        json.WriteString("id", id);
        json.WriteString("timestamp", at.UtcDateTime);
        json.WriteString("channelId", "directline");
        json.WriteStartObject("conversation");
        json.WriteString("id", conversation);
        json.WriteEndObject();
    }
}
