using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Conversations;

/// <summary>Every conversation of <c>tests/Conversations/vi</c> goes as it is written down.</summary>
public sealed class ConversationScripts
{
    public static TheoryData<string> Scripts()
    {
        var scripts = new TheoryData<string>();
        foreach (var path in ScriptFiles.All())
        {
            scripts.Add(new TheoryDataRow<string>(path) { TestDisplayName = path });
        }

        return scripts;
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task It_goes_as_written(string path)
    {
        var problems = await ScriptRunner.RunAsync(ScriptFiles.Read(path));
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact]
    public void Every_danger_rule_has_a_script()
    {
        var shown = ScriptFiles.All().Select(p => ScriptFiles.Read(p).Rule).OfType<string>().ToHashSet();

        // The raw text is read only when understanding breaks: BrokenTurns shows that rule.
        var rules = DangerRules.From(RealContent.Pack.Signals).All.Where(r => r != DangerRules.RawText).ToArray();
        rules.Except(shown).ShouldBeEmpty();
        shown.Except(rules).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_situation_has_scripts()
    {
        var scripts = ScriptFiles.All();
        scripts.Count.ShouldBeGreaterThanOrEqualTo(60);
        scripts.Select(p => p.Split('/')[3]).Distinct().ShouldBe(ScriptFiles.Kinds, ignoreOrder: true);
    }
}
