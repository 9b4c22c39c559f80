namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>Logistic regression by AdaGrad with decay, in an order that is the same everywhere; the weights are the mean of the last rounds.</summary>
internal sealed class Logistic
{
    private readonly double[] _weights;
    private readonly double[] _squares;
    private double _biasSquares = 1e-8;

    private Logistic(int features)
    {
        _weights = new double[features];
        _squares = new double[features];
    }

    internal IReadOnlyList<double> Weights => _weights;

    internal double Bias { get; private set; }

    /// <summary>Learns.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="yes">Whether each is meant; null leaves it out.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="options">Rounds, rate, decay.</param>
    internal static Logistic Learn(IReadOnlyList<Example> examples, Func<Lesson, bool?> yes, int features, LearningOptions options)
    {
        var model = new Logistic(features);
        var chosen = examples.Select(e => (Example: e, Yes: yes(e.Lesson))).Where(e => e.Yes is not null).Select(e => (e.Example, Yes: e.Yes!.Value)).ToArray();
        var order = Enumerable.Range(0, chosen.Length).ToArray();
        var random = new Lottery(17);
        var sums = new double[features];
        var bias = 0.0;
        for (var round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                model.Step(chosen[index].Example, chosen[index].Yes, options);
            }

            if (round >= options.Rounds - options.Average)
            {
                bias += model.Bias;
                for (var f = 0; f < features; f++)
                {
                    sums[f] += model._weights[f];
                }
            }
        }

        model.Bias = bias / options.Average;
        for (var f = 0; f < features; f++)
        {
            model._weights[f] = sums[f] / options.Average;
        }

        return model;
    }

    internal double Score(Example example)
    {
        var z = Bias;
        for (var i = 0; i < example.Features.Length; i++)
        {
            z += _weights[example.Features[i]] * example.Values[i];
        }

        return z;
    }

    private void Step(Example example, bool yes, LearningOptions options)
    {
        var error = ((1 / (1 + Math.Exp(-Math.Clamp(Score(example), -30, 30)))) - (yes ? 1 : 0)) * example.Weight;
        _biasSquares += error * error;
        Bias -= options.Rate * error / Math.Sqrt(_biasSquares);
        for (var i = 0; i < example.Features.Length; i++)
        {
            var f = example.Features[i];
            var step = (error * example.Values[i]) + (options.Decay * _weights[f] * example.Weight);
            _squares[f] += step * step;
            _weights[f] -= options.Rate * step / Math.Sqrt(_squares[f] + 0.02);
        }
    }
}
