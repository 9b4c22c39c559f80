using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Architecture;

/// <summary>A package that is downloaded without a reference is in no lock file: its bytes are pinned here.</summary>
public sealed class PinnedPackageTests
{
    [Theory]
    [InlineData("Microsoft.Recognizers.Text.dll", "1.8.13", "35fc5ff3ce39b675a85f64d476a648d955b05cf5679d518ecf4a6df6e26e2051")]
    public void The_library_beside_the_program_is_the_one_that_was_looked_at(string file, string version, string sha256)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file));
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(sha256, $"{file} {version}");
    }
}
