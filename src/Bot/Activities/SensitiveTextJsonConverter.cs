using System.Text.Json;
using System.Text.Json.Serialization;

namespace DvBot.Bot.Activities;

/// <summary>Writes the words as a JSON string: only used for records that are sealed under a data key.</summary>
internal sealed class SensitiveTextJsonConverter : JsonConverter<SensitiveText>
{
    /// <inheritdoc/>
    public override SensitiveText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SensitiveText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}
