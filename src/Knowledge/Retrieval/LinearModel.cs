using System.Numerics;
using System.Runtime.CompilerServices;

namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// Multinomial logistic model over features, trained when the content is read. Every topic has weights of its own that its
/// classes share, so that what is learnt about one article helps its neighbours. Features that only one text has are left to
/// <see cref="PassageIndex"/>. The same texts in the same order always give the same weights. Immutable and thread safe.
/// </summary>
internal sealed class LinearModel
{
    private const int Epochs = 4;
    private const float FirstRate = 0.5f;
    private const float Scale = 3f;
    private const float BiasRate = 0.1f;

    private readonly int _classes;
    private readonly int[] _rows;
    private readonly float[] _rarity;
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <summary>Trains the model.</summary>
    /// <param name="texts">Texts with their classes.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="topics">Number of the topic of each class.</param>
    public LinearModel(IReadOnlyList<TrainingText> texts, int features, int[] topics)
    {
        _classes = topics.Length;
        (_rows, _rarity, var rows) = Select(texts, features);
        _weights = new float[rows * _classes];
        _bias = new float[_classes];
        var topicCount = topics.Length == 0 ? 0 : topics.Max() + 1;
        var topicWeights = new float[rows * topicCount];
        Train(texts, topics, topicWeights, topicCount);
        Fold(topics, topicWeights, topicCount, rows);
    }

    /// <summary>Writes log probabilities of all classes.</summary>
    public void LogProbabilities(FeatureVector text, Span<float> scores)
    {
        _bias.CopyTo(scores);
        var (rows, values) = Normalise(text);
        for (var i = 0; i < rows.Length; i++)
        {
            AddScaled(values[i], _weights.AsSpan(rows[i] * _classes, _classes), scores);
        }

        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - highest);
        }

        var shift = highest + (float)Math.Log(sum);
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] -= shift;
        }
    }

    private static (int[] Rows, float[] Rarity, int Count) Select(IReadOnlyList<TrainingText> texts, int features)
    {
        var owners = new int[features];
        foreach (var id in texts.SelectMany(t => t.Features.Ids))
        {
            owners[id]++;
        }

        var rows = new int[features];
        var rarity = new float[features];
        var count = 0;
        for (var i = 0; i < features; i++)
        {
            rows[i] = owners[i] > 1 ? count++ : -1;
            rarity[i] = MathF.Sqrt(MathF.Log(1 + (texts.Count / (owners[i] + 0.5f))));
        }

        return (rows, rarity, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Train(IReadOnlyList<TrainingText> texts, int[] topics, float[] topicWeights, int topicCount)
    {
        var normal = texts.Select(t => Normalise(t.Features)).ToArray();
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var scores = new float[_classes];
        var topicScores = new float[topicCount];
        var random = 12345u;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = FirstRate * (1 - (0.9f * epoch / Epochs));
            random = Shuffle(order, random);
            foreach (var at in order)
            {
                var (rows, values) = normal[at];
                _bias.CopyTo(scores, 0);
                Array.Clear(topicScores);
                for (var i = 0; i < rows.Length; i++)
                {
                    AddScaled(values[i], _weights.AsSpan(rows[i] * _classes, _classes), scores);
                    AddScaled(values[i], topicWeights.AsSpan(rows[i] * topicCount, topicCount), topicScores);
                }

                Step(scores, topicScores, topics, texts[at].Class, rate * texts[at].Weight);
                AddScaled(BiasRate, scores, _bias);
                for (var i = 0; i < rows.Length; i++)
                {
                    AddScaled(values[i], scores, _weights.AsSpan(rows[i] * _classes, _classes));
                    AddScaled(values[i], topicScores, topicWeights.AsSpan(rows[i] * topicCount, topicCount));
                }
            }
        }
    }

    /// <summary>Replaces scores by the steps to take: towards the right class and topic, away from the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(float[] scores, float[] topicScores, int[] topics, int right, float rate)
    {
        var highest = float.NegativeInfinity;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] += topicScores[topics[c]];
            highest = Math.Max(highest, scores[c]);
        }

        var sum = 0f;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = MathF.Exp(scores[c] - highest);
            sum += scores[c];
        }

        Array.Clear(topicScores);
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = rate * ((c == right ? 1 : 0) - (scores[c] / sum));
            topicScores[topics[c]] += scores[c];
        }
    }

    private void Fold(int[] topics, float[] topicWeights, int topicCount, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var c = 0; c < _classes; c++)
            {
                _weights[(row * _classes) + c] += topicWeights[(row * topicCount) + topics[c]];
            }
        }
    }

    /// <summary>Rows and values of the features this model knows, brought to one length for short and long texts.</summary>
    private (int[] Rows, float[] Values) Normalise(FeatureVector text)
    {
        var rows = new List<int>(text.Ids.Length);
        var values = new List<float>(text.Ids.Length);
        var square = 0f;
        for (var i = 0; i < text.Ids.Length; i++)
        {
            if (_rows[text.Ids[i]] is >= 0 and var row)
            {
                var value = text.Weights[i] * _rarity[text.Ids[i]];
                rows.Add(row);
                values.Add(value);
                square += value * value;
            }
        }

        var factor = square > 0 ? Scale / MathF.Sqrt(square) : 0;
        return ([.. rows], [.. values.Select(v => v * factor)]);
    }

    private static uint Shuffle(int[] order, uint random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            random = (random * 1664525u) + 1013904223u;
            var j = (int)((ulong)random * (ulong)(i + 1) >> 32);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return random;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(float factor, ReadOnlySpan<float> from, Span<float> to)
    {
        var i = 0;
        var factors = new Vector<float>(factor);
        for (; i + Vector<float>.Count <= from.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(to[i..]) + (factors * new Vector<float>(from[i..]))).CopyTo(to[i..]);
        }

        for (; i < from.Length; i++)
        {
            to[i] += factor * from[i];
        }
    }
}
