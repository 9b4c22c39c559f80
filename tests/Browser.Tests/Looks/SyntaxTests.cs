using System.Diagnostics;
using DvBot.Bot.Tests;
using Shouldly;
using Xunit;

namespace DvBot.Browser.Tests.Looks;

public sealed class SyntaxTests
{
    [Fact]
    public async Task An_old_phone_can_read_the_scripts_of_the_pages()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Bot", "wwwroot"), "*.js");
        scripts.Length.ShouldBeGreaterThan(4);
        using var node = Process.Start(new ProcessStartInfo(Components.Node, ["syntax.mjs", .. scripts]) { WorkingDirectory = Components.Clients, RedirectStandardOutput = true })!;
        (await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("");
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0);
    }
}
