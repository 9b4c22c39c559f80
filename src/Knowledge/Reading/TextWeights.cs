using System.Collections.Frozen;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// A linear judgement of a whole text by its features, learned from labelled situations (<c>content/vi/screening/weights.tsv</c>).
/// It weighs what the patterns found and hears what no pattern says. Immutable and thread safe.
/// </summary>
internal sealed class TextWeights
{
    /// <summary>How much each <see cref="TextFeatureKind"/> counts beside the others.</summary>
    internal static readonly float[] Scales = [2.5f, 1f, 0.7f, 0.9f, 0.4f];

    // What may be said of any danger when no reason is likelier than not: the others lead to a card of their own, which would be the wrong one.
    private static readonly FrozenSet<string> General = new[] { "attack_now", "physical_violence", "emotional_violence", "coercive_control" }.ToFrozenSet(StringComparer.Ordinal);

    private const int Kinds = (int)TextFeatureKind.Findings + 1;

    private readonly uint[] _keys;
    private readonly Weight[] _weights;
    private readonly int _mask;
    private readonly Weight _bias;
    private readonly string[] _codes;
    private readonly float[] _codeBias;

    internal TextWeights(IReadOnlyDictionary<uint, Weight> weights, Weight bias, IReadOnlyList<(string Code, float Bias)> codes)
    {
        var size = 4;
        while (size < weights.Count * 2)
        {
            size *= 2;
        }

        _keys = new uint[size];
        _weights = new Weight[size];
        _mask = size - 1;
        _bias = bias;
        _codes = [.. codes.Select(c => c.Code)];
        _codeBias = [.. codes.Select(c => c.Bias)];
        Count = weights.Count;
        foreach (var (key, weight) in weights)
        {
            var at = (int)key & _mask;
            while (_keys[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _keys[at] = key;
            _weights[at] = weight;
        }
    }

    /// <summary>Knows nothing: every text scores far below any threshold.</summary>
    internal static TextWeights None { get; } = new(new Dictionary<uint, Weight>(), new Weight(-100, -100, -100, []), []);

    /// <summary>Number of features.</summary>
    internal int Count { get; }

    /// <summary>Judges a text.</summary>
    internal TextJudgement Judge(TextFeatures features)
    {
        if (features.Words.Count == 0)
        {
            return TextJudgement.Nothing;
        }

        Span<float> concern = stackalloc float[Kinds];
        Span<float> danger = stackalloc float[Kinds];
        Span<float> imminent = stackalloc float[Kinds];
        Span<float> scales = stackalloc float[Kinds];
        concern.Clear();
        danger.Clear();
        imminent.Clear();
        Scale(features, scales);
        foreach (var feature in features.All)
        {
            var at = Find(feature.Key);
            if (at >= 0)
            {
                ref readonly var weight = ref _weights[at];
                concern[(int)feature.Kind] += weight.Concern;
                danger[(int)feature.Kind] += weight.Danger;
                imminent[(int)feature.Kind] += weight.Imminent;
            }
        }

        double c = _bias.Concern;
        double d = _bias.Danger;
        double i = _bias.Imminent;
        for (var kind = 0; kind < Kinds; kind++)
        {
            c += concern[kind] * scales[kind];
            d += danger[kind] * scales[kind];
            i += imminent[kind] * scales[kind];
        }

        return new TextJudgement(c, d, i);
    }

    /// <summary>The reasons a text gives, likeliest first: those that are likelier than not, or else the likeliest of the general ones.</summary>
    internal IReadOnlyList<TextReason> ReasonsOf(TextFeatures features)
    {
        if (_codes.Length == 0 || features.Words.Count == 0)
        {
            return [];
        }

        Span<float> scales = stackalloc float[Kinds];
        Scale(features, scales);
        var odds = _codeBias.ToArray();
        var byWord = new float[_codes.Length, features.Words.Count];
        foreach (var feature in features.All)
        {
            var at = Find(feature.Key);
            if (at < 0)
            {
                continue;
            }

            foreach (var (code, part) in _weights[at].Reasons)
            {
                var value = part * scales[(int)feature.Kind];
                odds[code] += value;
                if (feature.Word >= 0)
                {
                    byWord[code, feature.Word] += value;
                }
            }
        }

        var order = Enumerable.Range(0, _codes.Length).OrderByDescending(c => odds[c]).ToArray();
        var reasons = new List<TextReason>();
        foreach (var code in order)
        {
            if (reasons.Count > 0 && (odds[code] < 0 || reasons.Count == 3))
            {
                break;
            }

            if (odds[code] < 0 && !General.Contains(_codes[code]))
            {
                continue;
            }

            var (start, length) = Strongest(features, byWord, code);
            reasons.Add(new TextReason(_codes[code], odds[code], start, length));
        }

        return reasons;
    }

    /// <summary>What each kind's sum is multiplied with: long texts do not count more than short ones.</summary>
    internal static void Scale(TextFeatures features, Span<float> scales)
    {
        scales.Clear();
        foreach (var feature in features.All)
        {
            scales[(int)feature.Kind]++;
        }

        for (var kind = 0; kind < scales.Length; kind++)
        {
            scales[kind] = kind == (int)TextFeatureKind.Findings ? Scales[kind] : scales[kind] == 0 ? 0 : Scales[kind] / MathF.Sqrt(scales[kind]);
        }
    }

    // The three words in a row that say most.
    private static (int Start, int Length) Strongest(TextFeatures features, float[,] byWord, int code)
    {
        var words = features.Words;
        var best = float.MinValue;
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var sum = byWord[code, i] + (i + 1 < words.Count ? byWord[code, i + 1] : 0) + (i + 2 < words.Count ? byWord[code, i + 2] / 2 : 0);
            if (sum > best)
            {
                best = sum;
                at = i;
            }
        }

        var last = words[Math.Min(at + 2, words.Count - 1)];
        return (words[at].Start, last.Start + last.Length - words[at].Start);
    }

    private int Find(uint key)
    {
        var at = (int)key & _mask;
        while (_keys[at] != key)
        {
            if (_keys[at] == 0)
            {
                return -1;
            }

            at = (at + 1) & _mask;
        }

        return at;
    }

    /// <summary>Reads <c>weights.tsv</c>; lines that are malformed are reported by number.</summary>
    internal static TextWeights Parse(IEnumerable<string> lines, Action<int, string> issue) => new TextWeightsParser(issue).Parse(lines);

    /// <summary>What one feature says.</summary>
    /// <param name="Concern">For concern or more, positive, or against it.</param>
    /// <param name="Danger">For high or imminent.</param>
    /// <param name="Imminent">For imminent.</param>
    /// <param name="Reasons">For reasons, by their number in the head of the file.</param>
    internal readonly record struct Weight(float Concern, float Danger, float Imminent, (byte Code, float Part)[] Reasons);
}
