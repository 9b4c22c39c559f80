using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using DvBot.Bot.Activities;
using DvBot.Bot.Conversations;
using DvBot.Bot.Hosting;
using DvBot.Bot.Screening;

namespace DvBot.Bot.Cli;

/// <summary>Answers JSON lines (contracts, command line): in order, deterministic but for the time taken, no data folder touched.</summary>
internal static class AskVerb
{
    private static readonly JsonWriterOptions _relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads all lines; 1 if one of them was not valid.</summary>
    public static async Task<int> RunAsync(string content, string? asOf, TimeProvider time, TextReader input, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (!TryStart(asOf, time, out var start))
        {
            await errors.WriteLineAsync($"--as-of {asOf} is not a day. Expected: YYYY-MM-DD.");
            return 1;
        }

        var maker = ContentHolder.Load(content).Maker;
        var number = 0;
        var status = 0;
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, _relaxed))
            {
                if (Answer(maker, start, line, json) is { } problem)
                {
                    status = 1;
                    json.Reset();
                    buffer.SetLength(0);
                    json.WriteStartObject();
                    json.WriteNumber("line", number);
                    json.WriteString("error", problem);
                    json.WriteEndObject();
                }
            }

            await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        }

        await output.FlushAsync(cancellation);
        return status;
    }

    private static bool TryStart(string? asOf, TimeProvider time, out DateTimeOffset start)
    {
        var today = VietnamTime.Of(time.GetUtcNow());
        if (asOf is not null)
        {
            if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out var day))
            {
                start = default;
                return false;
            }

            start = new DateTimeOffset(day, new TimeOnly(12, 0), VietnamTime.Offset);
            return true;
        }

        start = new DateTimeOffset(DateOnly.FromDateTime(today.DateTime), new TimeOnly(12, 0), VietnamTime.Offset);
        return true;
    }

    // Null when answered, else what is wrong with the line; it never repeats what was written.
    private static string? Answer(TurnMaker maker, DateTimeOffset start, string line, Utf8JsonWriter json)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return "expected a JSON object with \"id\" and \"text\" or \"turns\"";
            }

            var conversation = new AskConversation(maker, start);
            json.WriteStartObject();
            if (root.TryGetProperty("id", out var id))
            {
                json.WritePropertyName("id");
                id.WriteTo(json);
            }

            if (root.TryGetProperty("turns", out var turns))
            {
                if (turns.ValueKind != JsonValueKind.Array)
                {
                    return "expected \"turns\" to be a list";
                }

                json.WriteStartArray("turns");
                foreach (var turn in turns.EnumerateArray())
                {
                    json.WriteStartObject();
                    if (Take(conversation, turn, json) is { } problem)
                    {
                        return problem;
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
            else if (Take(conversation, root, json) is { } problem)
            {
                return problem;
            }

            json.WriteEndObject();
            return null;
        }
        catch (JsonException)
        {
            return "not valid JSON; expected one object a line";
        }
        catch (InvalidOperationException)
        {
            return "not well-formed Unicode text";
        }
    }

    private static string? Take(AskConversation conversation, JsonElement turn, Utf8JsonWriter json)
    {
        var text = "";
        GeoPoint? location = null;
        var after = TimeSpan.Zero;
        if (turn.ValueKind == JsonValueKind.String)
        {
            text = turn.GetString()!;
        }
        else if (turn.ValueKind == JsonValueKind.Object)
        {
            var hasText = turn.TryGetProperty("text", out var words);
            if (hasText && words.ValueKind != JsonValueKind.String)
            {
                return "expected \"text\" to be a string";
            }

            text = hasText ? words.GetString()! : "";
            if (turn.TryGetProperty("location", out var place))
            {
                if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty("lat", out var lat) || !place.TryGetProperty("lon", out var lon)
                    || lat.ValueKind != JsonValueKind.Number || lon.ValueKind != JsonValueKind.Number)
                {
                    return "expected \"location\" to be {\"lat\":..,\"lon\":..}";
                }

                location = new GeoPoint(lat.GetDouble(), lon.GetDouble());
            }

            if (!hasText && location is null)
            {
                return "expected \"text\", \"location\" or \"turns\"";
            }

            if (turn.TryGetProperty("after", out var span) && !TryDuration(span, out after))
            {
                return "expected \"after\" to be an ISO 8601 duration such as \"P3D\"";
            }
        }
        else
        {
            return "expected a turn to be a string or an object";
        }

        var began = Stopwatch.GetTimestamp();
        var outcome = conversation.Take(text, location, after);
        Write(outcome, Stopwatch.GetElapsedTime(began), json);
        return null;
    }

    private static bool TryDuration(JsonElement element, out TimeSpan span)
    {
        span = TimeSpan.Zero;
        if (element.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            span = XmlConvert.ToTimeSpan(element.GetString()!);
            return span >= TimeSpan.Zero && span < TimeSpan.FromDays(36500);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }

    private static void Write(TurnOutcome outcome, TimeSpan elapsed, Utf8JsonWriter json)
    {
        var reading = outcome.Reading;
        json.WriteString("answer", string.Join("\n\n", outcome.Replies.Select(Shown)));
        json.WriteStartArray("citations");
        foreach (var citation in reading.Citations)
        {
            json.WriteStringValue(citation);
        }

        json.WriteEndArray();
        json.WriteString("danger", NameOf(reading.Level));
        json.WriteStartArray("reasons");
        foreach (var reason in reading.Reasons.Select(r => r.Code).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteBoolean("handoff", reading.Handoff);
        if (reading.AskPlace is { } ask)
        {
            json.WriteStartObject("place");
            json.WriteString("province", reading.Province);
            json.WriteString("commune", reading.Commune);
            json.WriteBoolean("ask", ask);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("place");
        }

        json.WriteString("intent", reading.Intent);
        json.WriteNumber("confidence", Math.Round(reading.Confidence, 3));
        json.WriteBoolean("fallback", reading.Fallback);
        json.WriteNumber("elapsed_ms", Math.Round(elapsed.TotalMilliseconds, 3));
    }

    private static string Shown(Reply reply) => reply.Choices.Count == 0
        ? reply.Text.Reveal()
        : $"{reply.Text.Reveal()}\n\n{string.Join(' ', reply.Choices.Select(c => $"[{c.Title}]"))}";

    private static string NameOf(DangerLevel level) => level switch
    {
        DangerLevel.Imminent => "imminent",
        DangerLevel.High => "high",
        DangerLevel.Concern => "concern",
        _ => "none",
    };
}
