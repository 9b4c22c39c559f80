namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>
/// Logistic regression by AdaGrad with decay, in an order that is the same everywhere; the weights are the mean of the last rounds. Features are
/// scaled by the log of how much oftener they stand in what is meant than in what is not (Wang and Manning, "Baselines and Bigrams", ACL 2012).
/// </summary>
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
    /// <param name="yes">Whether each is meant.</param>
    /// <param name="weightOf">How much each counts.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="options">Rounds, rate, decay.</param>
    internal static Logistic Learn(IReadOnlyList<Example> examples, Func<Lesson, bool> yes, Func<Lesson, float> weightOf, int features, LearningOptions options)
    {
        var model = new Logistic(features);
        var chosen = examples.Select(e => (Example: e with { Weight = e.Weight * weightOf(e.Lesson) }, Yes: yes(e.Lesson))).ToArray();
        var ratios = RatiosOf(chosen, features, options);
        for (var e = 0; e < chosen.Length; e++)
        {
            var example = chosen[e].Example;
            chosen[e].Example = example with { Values = [.. example.Values.Select((v, i) => v * (float)ratios[example.Features[i]])] };
        }

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
            model._weights[f] = sums[f] / options.Average * ratios[f];
        }

        return model;
    }

    private static double[] RatiosOf((Example Example, bool Yes)[] chosen, int features, LearningOptions options)
    {
        var yes = new double[features];
        var no = new double[features];
        Array.Fill(yes, options.Smoothing);
        Array.Fill(no, options.Smoothing);
        foreach (var (example, meant) in chosen)
        {
            foreach (var f in example.Features)
            {
                (meant ? yes : no)[f] += example.Weight;
            }
        }

        var shift = Math.Log(yes.Sum() / no.Sum());
        return [.. yes.Select((y, f) => Math.Log(y / no[f]) - shift)];
    }

    private double Score(Example example)
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
