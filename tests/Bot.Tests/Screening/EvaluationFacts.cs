using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Screening;

/// <summary>
/// The screen over the labelled sets: a table per style and group, and floors a little under what is reached. All sets but two were seen
/// by the authors of the patterns or learned from, so their figures guard against loss; <c>held-out-2</c> and <c>people</c> are neither:
/// they tell how well unseen people are heard.
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

    [Fact]
    public void People_nothing_was_learned_from_are_heard()
    {
        var table = Measure(Danger("held-out-2"), quiet: true);
        table["all"].Recall.ShouldBeGreaterThanOrEqualTo(0.94);
        table["all"].ImminentHeard.ShouldBeGreaterThanOrEqualTo(0.96);
        table["all"].FalseAlarms.ShouldBeLessThanOrEqualTo(0.08);
        table["all"].Precision.ShouldBeGreaterThanOrEqualTo(0.88);
    }

    // Made of what is hardest to tell apart: nearly every harmless line names something dangerous, a third of the lines are pairs.
    [Fact]
    public void Minimal_pairs_and_hard_negatives_are_told_apart_as_far_as_they_are_today()
    {
        var table = Measure(Danger("people"), quiet: false);
        table["all"].Recall.ShouldBeGreaterThanOrEqualTo(0.94);
        table["all"].ImminentHeard.ShouldBeGreaterThanOrEqualTo(0.96);
        table["all"].FalseAlarms.ShouldBeLessThanOrEqualTo(0.31);
        var pairs = Situation.Read(Danger("people")).Where(s => s.Pair.Length > 0).GroupBy(s => s.Pair).ToArray();
        var right = pairs.Count(p => p.All(s => Screens.Converse(s.Turns).Level == s.Danger));
        output.WriteLine($"pairs of which both are right: {right} of {pairs.Length}");
        ((double)right / pairs.Length).ShouldBeGreaterThanOrEqualTo(0.38);
    }

    private static string Danger(string set) => Path.Combine(Screens.Root, "tests", "Evaluation", "danger", set + ".jsonl");

    private Dictionary<string, Tally> Measure(string path, bool quiet = false)
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

            if (!quiet && situation.Danger >= DangerLevel.High != level >= DangerLevel.High)
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
