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
        // One entry for each feature of each text, put in order of feature, then those of one class added up.
        var ends = new int[features + 1];
        foreach (var text in texts)
        {
            foreach (var id in text.Features.Ids)
            {
                ends[id + 1]++;
            }
        }

        for (var i = 0; i < features; i++)
        {
            ends[i + 1] += ends[i];
        }

        var owners = new int[ends[features]];
        var counts = new float[ends[features]];
        var lengths = new double[classes];
        _starts = new int[features + 1];
        Array.Copy(ends, _starts, features + 1);
        foreach (var text in texts.OrderBy(t => t.Class))
        {
            for (var i = 0; i < text.Features.Ids.Length; i++)
            {
                var at = ends[text.Features.Ids[i]]++;
                owners[at] = text.Class;
                counts[at] = text.Features.Weights[i] * text.Weight;
                lengths[text.Class] += counts[at];
            }
        }

        _rarity = new float[features];
        _unknownRarity = (float)Math.Log(1 + ((classes + 0.5) / 0.5));
        _classes = new int[owners.Length];
        _impacts = new float[owners.Length];
        var average = classes == 0 ? 1 : Math.Max(lengths.Average(), 1e-6);
        var write = 0;
        for (var feature = 0; feature < features; feature++)
        {
            var (from, to) = (_starts[feature], _starts[feature + 1]);
            _starts[feature] = write;
            for (var at = from; at < to; at++)
            {
                if (write == _starts[feature] || _classes[write - 1] != owners[at])
                {
                    _classes[write++] = owners[at];
                }

                _impacts[write - 1] += counts[at];
            }

            var owned = write - _starts[feature];
            _rarity[feature] = (float)Math.Log(1 + ((classes - owned + 0.5) / (owned + 0.5)));
            for (var p = _starts[feature]; p < write; p++)
            {
                var norm = Saturation * (1 - LengthShare + (LengthShare * lengths[_classes[p]] / average));
                _impacts[p] = (float)(_rarity[feature] * _impacts[p] * (Saturation + 1) / (_impacts[p] + norm));
            }
        }

        _starts[features] = write;
    }

    /// <summary>
    /// Adds to <paramref name="scores"/> the share of the text's weight of rare words that each class matches (0 to about 2).
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="scores">One for each class.</param>
    /// <param name="weight">The text's whole weight of rare words, in nats: how much it tells at all.</param>
    /// <returns>The share of that weight that any class knows at all, 0 to 1.</returns>
    public float Score(FeatureVector text, Span<float> scores, out float weight)
    {
        var total = text.Unknown * _unknownRarity;
        var known = 0f;
        for (var i = 0; i < text.Ids.Length; i++)
        {
            var id = text.Ids[i];
            var share = text.Weights[i];
            known += share * _rarity[id];
            for (var p = _starts[id]; p < _starts[id + 1]; p++)
            {
                scores[_classes[p]] += share * _impacts[p];
            }
        }

        total += known;
        weight = total;
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
