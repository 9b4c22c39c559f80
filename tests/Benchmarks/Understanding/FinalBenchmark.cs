using System.Text;
using DvBot.Knowledge.Content;
using DvBot.Measurement;

namespace DvBot.Benchmarks.Understanding;

/// <summary>The whole turn on lines nothing was tuned on, once in a while: each run adds a line to <c>frozen/runs.md</c>.</summary>
internal static class FinalBenchmark
{
    /// <summary>Measures and prints; with the frozen lines also writes the run down.</summary>
    /// <param name="frozen">True for the frozen third; false for the lines everybody may look at.</param>
    public static void Run(bool frozen)
    {
        var pack = ContentReader.Read(Repository.Content).Pack ?? throw new BenchmarkFailedException("the content cannot be read");
        var measurement = new TurnMeasurement(pack, frozen);
        var questions = measurement.Questions();
        var offTopic = measurement.OffTopic();
        var places = measurement.Places();
        var followUps = measurement.FollowUps();
        var table = new MarkdownTable("lines", "right, with 95 % bounds");
        foreach (var (style, share) in questions)
        {
            table.Add($"questions, {style}", share.ToString());
        }

        foreach (var (kind, share) in offTopic)
        {
            table.Add($"off-topic, {kind}", share.ToString());
        }

        foreach (var (what, share) in places)
        {
            table.Add($"places, {what}", share.ToString());
        }

        table.Add("follow-ups", followUps.ToString());
        table.Print();
        if (frozen)
        {
            var log = Path.Combine(new EvaluationLines(frozen: true).Folder, "runs.md");
            if (!File.Exists(log))
            {
                File.WriteAllText(log, "# Runs of the frozen lines\n\n| Day | Questions | Worst style | Off-topic | of these with legal text | Provinces | Communes | Asked back | Follow-ups |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
            }

            var worst = questions.Where(q => q.Key != "all").MinBy(q => q.Value.Share);
            var line = new StringBuilder("| ").AppendJoin(" | ", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}", $"{questions["all"]}", $"{worst.Key} {worst.Value}", $"{offTopic["all"]}", $"{offTopic["legal text"]}", $"{places["province"]}", $"{places["commune"]}", $"{places["ask"]}", $"{followUps}").Append(" |\n");
            File.AppendAllText(log, line.ToString());
        }
    }
}
