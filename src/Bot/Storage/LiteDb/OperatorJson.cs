using System.Text.Json.Serialization;
using DvBot.Bot.Operators;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>Generated serialiser of accounts. Every field is written: a value that is the type's default is not the account's.</summary>
[JsonSerializable(typeof(Operator))]
internal sealed partial class OperatorJson : JsonSerializerContext;
