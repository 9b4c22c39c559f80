using System.Runtime.InteropServices;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Words;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>All lessons, read once: what the patterns find in each and its examples.</summary>
internal sealed class Classroom
{
    private readonly Lexicon _lexicon;
    private readonly SignalLexicon _signals;
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _keys = [];

    internal Classroom(IReadOnlyList<Lesson> lessons, Lexicon lexicon, SignalLexicon signals, LearningOptions options)
    {
        _lexicon = lexicon;
        _signals = signals;
        Lessons = lessons;
        Screen = new DangerScreen(DangerRules.From(signals));
        Options = options;
        var examples = new List<Example>();
        var seen = new List<(int Last, int Count)>();
        for (var n = 0; n < lessons.Count; n++)
        {
            var lesson = lessons[n];
            Readings[lesson] = Read(lesson.Text);
            var variant = 0;
            foreach (var text in Slips.Of(lesson.Text, n))
            {
                var reading = variant == 0 ? Readings[lesson] : Read(text);
                var example = ExampleOf(lesson, reading.Found.Features, variant == 0 ? 1 : options.SlipWeight);
                examples.Add(example);
                foreach (var f in example.Features)
                {
                    while (seen.Count <= f)
                    {
                        seen.Add((-1, 0));
                    }

                    if (seen[f].Last != n)
                    {
                        seen[f] = (n, seen[f].Count + 1);
                    }
                }

                variant++;
            }
        }

        Examples = [.. examples.Select(e => Without(e, f => seen[f].Count < options.Fewest))];
    }

    internal DangerScreen Screen { get; }

    internal LearningOptions Options { get; }

    internal IReadOnlyList<Lesson> Lessons { get; }

    internal Dictionary<Lesson, Reading> Readings { get; } = [];

    internal IReadOnlyList<Example> Examples { get; }

    internal Dictionary<uint, string> Names { get; } = [];

    /// <summary>The hash of each feature, by its number.</summary>
    internal IReadOnlyList<uint> Keys => _keys;

    internal Reading Read(string text)
    {
        var utterance = Utterance.Read(text, _lexicon);
        var found = utterance.Tokens.Count == 0 ? new SignalReading([], new TextFeatures([], null), null, 0) : _signals.Read(utterance, Names);
        return new Reading(utterance, found, Screen.Assess(utterance, found.Signals, ScreeningContext.Fresh).Level);
    }

    private static Example Without(Example example, Func<int, bool> rare)
    {
        var kept = Enumerable.Range(0, example.Features.Length).Where(i => !rare(example.Features[i])).ToArray();
        return example with { Features = [.. kept.Select(i => example.Features[i])], Values = [.. kept.Select(i => example.Values[i])] };
    }

    private Example ExampleOf(Lesson lesson, TextFeatures features, float weight)
    {
        Span<float> scales = stackalloc float[TextWeights.Scales.Length];
        TextWeights.Scale(features, scales);
        var values = new SortedDictionary<int, float>();
        foreach (var feature in features.All)
        {
            // Where the patterns were tended by these very lines they look better than they are.
            if (feature.Kind == TextFeatureKind.Findings && !LessonReader.UnknownToPatterns.Contains(lesson.Set))
            {
                continue;
            }

            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, feature.Key, out var known);
            if (!known)
            {
                number = _keys.Count;
                _keys.Add(feature.Key);
            }

            values[number] = values.GetValueOrDefault(number) + scales[(int)feature.Kind];
        }

        return new Example(lesson, [.. values.Keys], [.. values.Values], weight);
    }
}
