namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// BM25 over classes (all texts of an article or intent are one passage), as a sparse inverted index. Immutable and thread safe.
/// </summary>
internal sealed class PassageIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.5;

    private readonly float[] _rarity;
    private readonly int[] _starts;
    private readonly int[] _classes;
    private readonly float[] _impacts;
    private readonly float _unknownRarity;

    /// <summary>Builds the index.</summary>
    /// <param name="texts">Everything that shows how a class is asked for.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="classes">Number of classes.</param>
    public PassageIndex(IReadOnlyList<TrainingText> texts, int features, int classes)
    {
        var counts = new Dictionary<(int Feature, int Class), double>();
        var lengths = new double[classes];
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Features.Ids.Length; i++)
            {
                var add = text.Features.Weights[i] * text.Weight;
                var key = (text.Features.Ids[i], text.Class);
                counts[key] = counts.GetValueOrDefault(key) + add;
                lengths[text.Class] += add;
            }
        }

        _starts = new int[features + 1];
        foreach (var (feature, _) in counts.Keys)
        {
            _starts[feature + 1]++;
        }

        _rarity = new float[features];
        for (var i = 0; i < features; i++)
        {
            var owners = _starts[i + 1];
            _rarity[i] = (float)Math.Log(1 + ((classes - owners + 0.5) / (owners + 0.5)));
            _starts[i + 1] += _starts[i];
        }

        _unknownRarity = (float)Math.Log(1 + ((classes + 0.5) / 0.5));
        _classes = new int[counts.Count];
        _impacts = new float[counts.Count];
        var average = lengths.Length == 0 ? 1 : Math.Max(lengths.Average(), 1e-6);
        var next = _starts.ToArray();
        foreach (var ((feature, owner), count) in counts)
        {
            var norm = Saturation * (1 - LengthShare + (LengthShare * lengths[owner] / average));
            _classes[next[feature]] = owner;
            _impacts[next[feature]++] = (float)(_rarity[feature] * count * (Saturation + 1) / (count + norm));
        }
    }

    /// <summary>
    /// Adds to <paramref name="scores"/> the share of the text's weight of rare words that each class matches (0 to about 2).
    /// </summary>
    /// <returns>The share of that weight that any class knows at all, 0 to 1.</returns>
    public float Score(FeatureVector text, Span<float> scores)
    {
        var total = text.Unknown * _unknownRarity;
        var known = 0f;
        for (var i = 0; i < text.Ids.Length; i++)
        {
            var id = text.Ids[i];
            var weight = text.Weights[i];
            known += weight * _rarity[id];
            for (var p = _starts[id]; p < _starts[id + 1]; p++)
            {
                scores[_classes[p]] += weight * _impacts[p];
            }
        }

        total += known;
        if (total <= 0)
        {
            return 0;
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] /= total;
        }

        return known / total;
    }
}
