using DvBot.Bot.Screening;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Screening;

public sealed class WeightsFacts(ITestOutputHelper output)
{
    private static IReadOnlyList<Situation> All =>
    [
        .. Situation.Read(Path.Combine(Screens.Root, "tests", "Evaluation", "danger", "dev.jsonl")),
        .. Situation.Read(Path.Combine(Screens.Root, "tests", "Bot.Tests", "Screening", "situations.jsonl")),
        .. Situation.ReadHarmless(Path.Combine(Screens.Root, "tests", "Bot.Tests", "Screening", "harmless.txt")),
    ];

    [Fact]
    public void The_shipped_weights_know_some_thousand_features() => Screens.Signals.Weights.Count.ShouldBeGreaterThan(1500);

    [Fact]
    public void Situations_not_learned_from_are_told_apart()
    {
        var all = All.Where(s => s.Turns.Count == 1).ToArray();
        var scores = new List<(double Score, Situation Situation)>();
        for (var fold = 0; fold < 5; fold++)
        {
            var weights = WeightsTrainer.Train(all.Where((_, i) => i % 5 != fold).ToArray());
            scores.AddRange(all.Where((_, i) => i % 5 == fold).Select(s => (weights.Judge(Knowledge.Reading.Utterance.Read(s.Turns[0], Screens.Lexicon).Tokens).Danger, s)));
        }

        for (var threshold = -2.5; threshold < 1; threshold += 0.25)
        {
            output.WriteLine(System.FormattableString.Invariant(
                $"from {threshold:0.00}: recall {Share(s => s.Danger >= DangerLevel.High, threshold):0.000}, harmless {Share(s => s.Group == "harmless", threshold):0.000}, hard negatives {Share(s => s.Danger == DangerLevel.None && s.Group != "harmless", threshold):0.000}"));
        }

        Share(s => s.Danger >= DangerLevel.High, Screens.Signals.Thresholds.Danger).ShouldBeGreaterThan(0.6);
        Share(s => s.Danger == DangerLevel.None, Screens.Signals.Thresholds.Danger).ShouldBeLessThan(0.06);

        double Share(Func<Situation, bool> which, double threshold) =>
            scores.Where(s => which(s.Situation)).Average(s => s.Score >= threshold ? 1.0 : 0.0);
    }

    /// <summary>Writes <c>weights.tsv</c> anew: <c>dotnet run --project tests/Bot.Tests -- -explicit only -method "*are_learned_anew"</c>.</summary>
    [Fact(Explicit = true)]
    [Trait("suite", "tools")]
    public void The_weights_are_learned_anew()
    {
        var lines = new List<string>();
        WeightsTrainer.Train(All, lines);
        File.WriteAllText(Path.Combine(Screens.Root, "content", "vi", "screening", "weights.tsv"), string.Join('\n', lines) + "\n");
    }
}
