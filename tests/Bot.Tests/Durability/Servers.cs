using Xunit;

namespace DvBot.Bot.Tests.Durability;

/// <summary>Suites that start servers do so one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Servers
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "servers";
}
