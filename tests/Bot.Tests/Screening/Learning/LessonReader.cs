using System.Text.Json;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Content;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>Reads every line the weights are learned from, in a fixed order.</summary>
internal static class LessonReader
{
    /// <summary>Sets whose authors had not seen the patterns, and by which no pattern was tended.</summary>
    internal static IReadOnlySet<string> UnknownToPatterns { get; } = new HashSet<string>(["train-1", "train-2", "train-3", "train-4", "train-5", "train-6", "train-7", "train-8", "small-talk", "dev-2"], StringComparer.Ordinal);

    // Whatever is typed for these is harmless. Fear, sadness and a refused hand are not among them.
    private static readonly string[] _smallTalk =
    [
        "ban-la-ai", "ban-la-nguoi-a", "ban-lam-duoc-gi", "cam-on", "chao-hoi", "chui-bot", "co-bi-mat-khong", "khen", "khoe-khong", "mat-tien-khong", "ngoai-pham-vi", "quang-cao", "ra-lenh-vuot-rao",
        "tam-biet", "tan-tinh", "thu-nghiem", "vo-nghia", "xin-dia-chi-nan-nhan",
    ];

    internal static IReadOnlyList<Lesson> Read(string root)
    {
        var own = Path.Combine(root, "tests", "Bot.Tests", "Screening");
        var evaluation = Path.Combine(root, "tests", "Evaluation");
        var lessons = new List<Lesson>();
        foreach (var set in new[] { "train-1", "train-2", "train-3", "train-4", "train-5", "train-6", "train-7", "train-8", "train-9" })
        {
            lessons.AddRange(Labelled(Path.Combine(own, "situations", set + ".jsonl")));
        }

        foreach (var set in new[] { "dev", "dev-2", "held-out" })
        {
            lessons.AddRange(Labelled(Path.Combine(evaluation, "danger", set + ".jsonl")));
        }

        lessons.AddRange(Labelled(Path.Combine(own, "situations.jsonl")));
        var pack = ContentReader.Read(Path.Combine(root, "content", "vi")).Pack ?? throw new InvalidOperationException("the content cannot be read");
        lessons.AddRange(_smallTalk.SelectMany(i => pack.Intents[i].AskedAs).Select((l, i) => new Lesson($"small-talk-{i + 1}", l, DangerLevel.None, [], "small-talk")));
        return [.. lessons.DistinctBy(l => l.Text.Trim().ToLowerInvariant(), StringComparer.Ordinal)];
    }

    private static IEnumerable<Lesson> Labelled(string path)
    {
        var set = Path.GetFileNameWithoutExtension(path);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.TryGetProperty("text", out var text))
            {
                yield return new Lesson(
                    $"{set}-{number}",
                    text.GetString()!,
                    root.TryGetProperty("danger", out var danger) ? Enum.Parse<DangerLevel>(danger.GetString()!, ignoreCase: true) : DangerLevel.None,
                    root.TryGetProperty("reasons", out var reasons) ? [.. reasons.EnumerateArray().Select(r => r.GetString()!)] : [],
                    set);
            }
        }
    }
}
