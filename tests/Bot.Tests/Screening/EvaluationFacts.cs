using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Screening;

/// <summary>
/// The screen over the labelled sets: a table per style and group, and floors a little under what is reached. The sets were seen
/// by the authors of the patterns, so these figures guard against loss; they do not promise how well unseen people are heard.
/// </summary>
public sealed class EvaluationFacts(ITestOutputHelper output)
{
    [Fact]
    public void The_development_set_is_screened_well()
    {
        var table = Measure(Path.Combine(Screens.Root, "tests", "Evaluation", "danger", "dev.jsonl"));
        table["all"].Recall.ShouldBeGreaterThanOrEqualTo(0.98);
        table["all"].Exact.ShouldBeGreaterThanOrEqualTo(0.94);
        table["all"].FalseAlarms.ShouldBeLessThanOrEqualTo(0.03);
        table["all"].Precision.ShouldBeGreaterThanOrEqualTo(0.96);
        foreach (var style in table.Where(t => t.Key.StartsWith("style ", StringComparison.Ordinal) && t.Value.Dangerous >= 10))
        {
            style.Value.Recall.ShouldBeGreaterThanOrEqualTo(0.96, style.Key);
        }
    }

    [Fact]
    public void The_situations_of_our_own_are_screened_well()
    {
        var table = Measure(Path.Combine(Screens.Root, "tests", "Bot.Tests", "Screening", "situations.jsonl"));
        table["all"].Recall.ShouldBeGreaterThanOrEqualTo(0.96);
        table["all"].Exact.ShouldBeGreaterThanOrEqualTo(0.80);
        table["all"].FalseAlarms.ShouldBeLessThanOrEqualTo(0.05);
    }

    [Theory]
    [InlineData("dev-2")]
    [InlineData("held-out")]
    public void The_sets_seen_since_are_screened_well(string set)
    {
        var table = Measure(Path.Combine(Screens.Root, "tests", "Evaluation", "danger", set + ".jsonl"));
        table["all"].Recall.ShouldBeGreaterThanOrEqualTo(0.98);
        table["all"].Exact.ShouldBeGreaterThanOrEqualTo(0.90);
        table["all"].FalseAlarms.ShouldBeLessThanOrEqualTo(0.06);
    }

    private Dictionary<string, Tally> Measure(string path)
    {
        var table = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var situation in Situation.Read(path))
        {
            var (level, _) = Screens.Converse(situation.Turns);
            foreach (var key in new[] { "all", "style " + situation.Style, "group " + situation.Group })
            {
                if (!table.TryGetValue(key, out var tally))
                {
                    table[key] = tally = new Tally();
                }

                tally.Add(situation.Danger, level);
            }

            if (situation.Danger >= DangerLevel.High != level >= DangerLevel.High)
            {
                output.WriteLine($"{situation.Id}: {situation.Danger} seen as {level}");
            }
        }

        foreach (var (key, tally) in table.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{key,-20} {tally}");
        }

        return table;
    }
}
