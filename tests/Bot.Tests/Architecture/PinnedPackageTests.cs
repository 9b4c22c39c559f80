using System.Reflection;
using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Architecture;

/// <summary>A package that is downloaded without a reference is in no lock file: its bytes are pinned here.</summary>
public sealed class PinnedPackageTests
{
    [Theory]
    [InlineData("microsoft.recognizers.text/1.8.13/lib/net6.0/Microsoft.Recognizers.Text.dll", "35fc5ff3ce39b675a85f64d476a648d955b05cf5679d518ecf4a6df6e26e2051")]
    public void The_library_that_is_built_with_is_the_one_that_was_looked_at(string file, string sha256)
    {
        var packages = typeof(PinnedPackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NuGetPackageRoot").Value!;
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(packages, file)))).ShouldBe(sha256, file);
    }
}
