using System.Diagnostics;
using DvBot.Bot.Screening;
using DvBot.Bot.Tests.Screening.Learning;
using DvBot.Knowledge.Reading;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Screening;

/// <summary>
/// The learned weights. They are learned by <c>dotnet run -c Release --project tests/Benchmarks -- screening learn</c>; all folds are measured
/// by <c>screening folds</c>, here one of five guards against loss.
/// </summary>
public sealed class WeightsFacts(ITestOutputHelper output)
{
    private static string File => Path.Combine(Screens.Root, "content", "vi", "screening", "weights.tsv");

    [Fact]
    public void The_shipped_weights_know_some_ten_thousand_features_in_a_small_file()
    {
        Screens.Signals.Weights.Count.ShouldBeGreaterThan(10000);
        new FileInfo(File).Length.ShouldBeLessThan(2_200_000);
    }

    [Fact]
    public void A_weights_file_with_a_broken_line_says_which()
    {
        var issues = new List<int>();
        TextWeights.Parse(["% x", "=\t1\t2\t3", "dao\tmany\t1\t1", "cam_dao\t1\t2\t3\t0:5"], (line, _) => issues.Add(line)).Count.ShouldBe(1);
        issues.ShouldBe([3]);
    }

    [Fact]
    public void A_feature_s_name_is_hashed_the_same_whole_or_in_pieces()
    {
        var names = new Dictionary<uint, string>();
        var features = Screens.Signals.Read(Utterance.Read("nó đang cầm dao, cứu em với", Screens.Lexicon), names).Features;
        features.All.ShouldAllBe(f => FeatureHash.Of(names[f.Key]) == f.Key);
        names.Values.ShouldContain("cam_dao");
    }

    [Fact]
    public void Situations_not_learned_from_are_told_apart()
    {
        var watch = Stopwatch.StartNew();
        var lessons = LessonReader.Read(Screens.Root);
        var room = new Classroom(lessons, Screens.Lexicon, Screens.Signals, new LearningOptions());
        var left = lessons.Where((_, i) => i % 5 == 3).ToHashSet();
        var weights = new WeightsLearner(room).Learn(l => !left.Contains(l), reasons: false).ToWeights();
        var folds = lessons.Where(left.Contains).Select(l => new Fold(l, room.Readings[l], weights.Judge(room.Readings[l].Found.Features), [new TextReason(ReasonCodes.PhysicalViolence, 0, 0, 1)])).ToArray();
        var figures = new FoldFigures(room, Screens.Signals.Thresholds, folds);
        output.WriteLine(string.Join(" | ", figures.Row()) + $" in {watch.Elapsed.TotalSeconds:0} s");
        figures.Recall.ShouldBeGreaterThan(0.90);
        figures.ImminentHeard.ShouldBeGreaterThan(0.93);
        figures.FalseAlarms.ShouldBeLessThan(0.12);
        figures.Precision.ShouldBeGreaterThan(0.77);
    }
}
