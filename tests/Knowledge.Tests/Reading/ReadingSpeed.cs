using System.Diagnostics;
using DvBot.Knowledge.Content;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Content;
using DvBot.Knowledge.Words;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Reading;

/// <summary>
/// How long reading takes. The fastest of several rounds is asserted: other work of the machine only ever makes a round slower, so the limits are two to three times what a quiet machine needs.
/// </summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class ReadingSpeed(ITestOutputHelper output)
{
    private static readonly Lexicon Lexicon = RepositoryContent.Pack.Lexicon;

    private static readonly string[] FifteenWords =
    [
        "ck em say ruou ve nha danh em hoai em so lam phai lam sao",
        "chồng em say rượu về nhà đánh em hoài em sợ lắm phải làm sao",
        "chpng em sya ruou ve nha dnah em hoia em so lma phai lamf sao",
        "k bt lm sao ck e ns e ko dc di dau ca ntn h",
    ];

    [Fact]
    public void Fifteen_words_are_read_and_restored_in_a_fraction_of_a_millisecond()
    {
        foreach (var text in FifteenWords)
        {
            Median(() => _ = Utterance.Read(text, Lexicon).Restored, 4000);
            var read = Best(() => Utterance.Read(text, Lexicon));
            var both = Best(() => _ = Utterance.Read(text, Lexicon).Restored);
            output.WriteLine($"read {read:F1} µs, with restoration {both:F1} µs: {text}");
            both.ShouldBeLessThan(150);
        }
    }

    [Fact]
    public void Time_grows_with_the_length_and_not_faster()
    {
        (string Name, string Part)[] parts =
        [
            ("words", FifteenWords[0] + " "), ("slips", FifteenWords[2] + " "), ("letters", "d a n h "), ("signs", "d.a😡n*h."), ("solid", "chongdanhtoi"),
            ("keys", "ddanhs "), ("unknown", "xgfbtr qpwlk vbnmh "), ("marks", "e\u0301\u0302"), ("breaks", ".,!\n"),
        ];
        foreach (var (name, part) in parts)
        {
            var whole = string.Concat(Enumerable.Repeat(part, (20_000 / part.Length) + 1))[..20_000];
            _ = Utterance.Read(whole, Lexicon).Restored;
            var half = Fastest(() => _ = Utterance.Read(whole[..10_000], Lexicon).Restored);
            var full = Fastest(() => _ = Utterance.Read(whole, Lexicon).Restored);
            output.WriteLine($"{name}: 10,000 characters {half:F1} ms, 20,000 {full:F1} ms");
            full.ShouldBeLessThan(200, name);
            (full / Math.Max(half, 5)).ShouldBeLessThan(6, name);
        }
    }

    [Fact]
    public void The_model_of_speech_is_counted_in_a_moment()
    {
        var folder = ContentFolder.Read(Repository.Content, []);
        var fastest = Fastest(() => SpeechFiles.Read(folder, Lexicon));
        var model = Lexicon.Speech;
        output.WriteLine($"{fastest:F0} ms; {model.Syllables.Count} syllables, {model.Syllables.Sum(s => s.FormCounts.Sum())} counted with marks, {model.Size.Pairs} pairs, {model.Size.Triples} triples");
        fastest.ShouldBeLessThan(500);
    }

    private static double Best(Action read) => Enumerable.Range(0, 40).Min(_ => Median(read, 100));

    private static double Fastest(Action act)
    {
        var fastest = double.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            act();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return fastest;
    }

    private static double Median(Action read, int rounds)
    {
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            read();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }
}
