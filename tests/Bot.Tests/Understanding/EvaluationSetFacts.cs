using System.Diagnostics;
using System.Text.Json;
using DvBot.Bot.Tests.Screening;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Text;
using DvBot.Measurement;
using Shouldly;
using Xunit;

namespace DvBot.Bot.Tests.Understanding;

/// <summary>What makes the evaluation lines fit to measure with: enough of them, far from what is learnt, older than the model.</summary>
public sealed class EvaluationSetFacts
{
    private const int TooNear = 3;

    private static readonly Lazy<ContentPack> _pack = new(() => ContentReader.Read(Path.Combine(Screens.Root, "content", "vi")).Pack!);

    private static IEnumerable<EvaluationLines> Both => [new(frozen: false), new(frozen: true)];

    [Theory]
    [InlineData("questions.jsonl", 700)]
    [InlineData("off-topic.jsonl", 200)]
    [InlineData("places.jsonl", 250)]
    [InlineData("follow-ups.jsonl", 150)]
    public void There_are_enough_lines(string file, int least) => Both.Sum(l => l.Rows(file).Count).ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void There_are_enough_entities() => Both.Sum(l => l.Rows("entities.jsonl").Sum(r => r.GetProperty("entities").GetArrayLength())).ShouldBeGreaterThanOrEqualTo(400);

    [Fact]
    public void A_third_is_frozen()
    {
        var (open, frozen) = (new EvaluationLines(frozen: false).Questions().Count, new EvaluationLines(frozen: true).Questions().Count);

        ((double)frozen / (open + frozen)).ShouldBeInRange(0.28, 0.38);
    }

    [Fact]
    public void Every_article_and_intent_that_is_expected_exists()
    {
        var known = _pack.Value.Articles.Keys.Concat(_pack.Value.Intents.Keys).ToHashSet(StringComparer.Ordinal);

        Both.SelectMany(l => l.Rows("cards.jsonl").Concat(l.Rows("follow-ups.jsonl"))).SelectMany(r => EvaluationLines.Texts(r, "articles")).Where(id => !known.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void Unaccented_questions_are_the_everyday_ones_without_their_marks()
    {
        foreach (var lines in Both)
        {
            var rows = lines.Rows("questions.jsonl").ToLookup(r => r.GetProperty("style").GetString());

            rows["unaccented"].Select(TextOf).ShouldBe(rows["everyday"].Select(r => VietnameseText.RemoveMarks(TextOf(r))));
        }
    }

    [Fact]
    public void No_question_is_nearly_a_line_that_is_learnt()
    {
        var byLength = _pack.Value.Articles.Values.SelectMany(a => a.AskedAs).Concat(_pack.Value.Intents.Values.SelectMany(i => i.AskedAs))
            .Select(Normal).Distinct(StringComparer.Ordinal).ToLookup(l => l.Length);
        var texts = Both.SelectMany(l => l.Rows("questions.jsonl").Concat(l.Rows("off-topic.jsonl"))).Where(r => !r.TryGetProperty("style", out var s) || s.GetString() is not ("telex" or "vni")).Select(TextOf);

        texts.AsParallel().Where(text =>
        {
            var normal = Normal(text);
            return Enumerable.Range(normal.Length - TooNear, (2 * TooNear) + 1).SelectMany(length => byLength[length]).Any(line => IsNear(normal, line));
        }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("questions.jsonl")]
    [InlineData("off-topic.jsonl")]
    [InlineData("follow-ups.jsonl")]
    [InlineData("places.jsonl")]
    [InlineData("entities.jsonl")]
    public void The_lines_are_older_than_the_model_measured_on_them(string file)
    {
        // A copy of the files without their history has nothing to tell.
        if (!Path.Exists(Path.Combine(Screens.Root, ".git")))
        {
            return;
        }

        var added = Git("log", "--diff-filter=A", "--format=%H", "--", $"tests/Evaluation/understanding/{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var model = Git("log", "-1", "--format=%H", "--", "src/Knowledge", "content/vi").Trim();

        added.ShouldNotBeEmpty();
        Git("merge-base", added[^1], model).Trim().ShouldBe(added[^1]);
    }

    private static string TextOf(JsonElement row) => row.GetProperty("text").GetString()!;

    private static string Normal(string text) => string.Concat(VietnameseText.RemoveMarks(VietnameseText.Fold(text)).Where(char.IsAsciiLetterOrDigit));

    // Levenshtein's distance, given up as soon as it must be too large.
    private static bool IsNear(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1));
                before = above;
                least = Math.Min(least, row[j]);
            }

            if (least > TooNear)
            {
                return false;
            }
        }

        return row[b.Length] <= TooNear;
    }

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", .. arguments]) { WorkingDirectory = Screens.Root, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, "expected a git checkout with its history");
        return output;
    }
}
