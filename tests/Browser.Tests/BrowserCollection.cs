using Xunit;

namespace DvBot.Browser.Tests;

/// <summary>Tests that share the <see cref="BrowserHost"/>, one after the other.</summary>
[CollectionDefinition(BrowserHost.Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserHost>
{
}
