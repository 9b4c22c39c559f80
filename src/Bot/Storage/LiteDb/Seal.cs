using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DvBot.Bot.Privacy;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>A record, as JSON, sealed under a data key and bound to what it is.</summary>
internal static class Seal
{
    /// <summary>Seals.</summary>
    public static byte[] Close<T>(T body, JsonTypeInfo<T> type, DataKey key, ReadOnlySpan<byte> context) =>
        key.Seal(JsonSerializer.SerializeToUtf8Bytes(body, type), context);

    /// <summary>Opens.</summary>
    public static T Open<T>(byte[] sealedBody, JsonTypeInfo<T> type, DataKey key, ReadOnlySpan<byte> context) =>
        JsonSerializer.Deserialize(key.Open(sealedBody, context), type) ?? throw new InvalidDataException("A sealed body is empty.");
}
