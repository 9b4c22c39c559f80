using System.Text.Json.Serialization;
using DvBot.Bot.Activities;
using DvBot.Bot.Handoff;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>Generated serialisers of sealed bodies.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ArrivalBody))]
[JsonSerializable(typeof(TurnBody))]
[JsonSerializable(typeof(ConversationKey))]
[JsonSerializable(typeof(HandoffCase))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class BodyJson : JsonSerializerContext;
