using System.Globalization;
using DvBot.Bot.Screening;
using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Tests.Screening;

/// <summary>
/// Learns <c>content/vi/screening/weights.tsv</c>: two logistic regressions (danger, imminent) over the features of
/// <see cref="TextWeights"/>, by AdaGrad. Deterministic.
/// </summary>
internal static class WeightsTrainer
{
    private const int Rounds = 12;
    private const double Rate = 0.3;
    private const double Decay = 0.005;

    internal static TextWeights Train(IReadOnlyList<Situation> situations, List<string>? lines = null)
    {
        var examples = situations.Where(s => s.Turns.Count == 1)
            .Select(s => (Features: TextWeights.FeaturesOf(Utterance.Read(s.Turns[0], Screens.Lexicon).Tokens).Order(StringComparer.Ordinal).ToArray(), Situation: s))
            .Where(e => e.Features.Length > 0)
            .ToArray();
        var common = examples.SelectMany(e => e.Features).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var danger = Learn(examples.Select(e => (e.Features.Where(common.Contains).ToArray(), e.Features.Length, e.Situation.Danger >= DangerLevel.High)).ToArray());
        var imminent = Learn(examples.Select(e => (e.Features.Where(common.Contains).ToArray(), e.Features.Length, e.Situation.Danger == DangerLevel.Imminent)).ToArray());
        var output = lines ?? [];
        output.Add("# Trọng số học từ các tình huống đã gắn nhãn; làm lại bằng kiểm thử WeightsFacts. Cột: từ, nguy hiểm, đang nguy hiểm, lý do.");
        output.Add(Line("=", danger.Bias, imminent.Bias, ""));
        foreach (var feature in common.Order(StringComparer.Ordinal))
        {
            var d = danger.Weights.GetValueOrDefault(feature);
            var i = imminent.Weights.GetValueOrDefault(feature);
            if (Math.Abs(d) >= 0.02 || Math.Abs(i) >= 0.02)
            {
                output.Add(Line(feature, d, i, d > 0 ? ReasonOf(feature, examples) : ""));
            }
        }

        return TextWeights.Parse(output, (_, _) => { });
    }

    private static string ReasonOf(string feature, (string[] Features, Situation Situation)[] examples) =>
        examples.Where(e => e.Situation.Danger >= DangerLevel.High && Array.BinarySearch(e.Features, feature, StringComparer.Ordinal) >= 0)
            .SelectMany(e => e.Situation.Reasons.Take(1))
            .GroupBy(r => r, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .FirstOrDefault("");

    private static string Line(string feature, double danger, double imminent, string reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{feature}\t{(int)Math.Round(danger * 1000)}\t{(int)Math.Round(imminent * 1000)}\t{reason}");

    private static (Dictionary<string, double> Weights, double Bias) Learn((string[] Features, int Length, bool Yes)[] examples)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var squares = new Dictionary<string, double>(StringComparer.Ordinal);
        var bias = 0.0;
        var biasSquares = 1e-8;
        var random = new Lottery(17);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (features, count, yes) = examples[index];
                var length = Math.Sqrt(count);
                var z = bias;
                foreach (var f in features)
                {
                    z += weights.GetValueOrDefault(f) / length;
                }

                var error = (1 / (1 + Math.Exp(-Math.Clamp(z, -30, 30)))) - (yes ? 1 : 0);
                biasSquares += error * error;
                bias -= Rate * error / Math.Sqrt(biasSquares);
                foreach (var f in features)
                {
                    var w = weights.GetValueOrDefault(f);
                    var step = (error / length) + (Decay * w);
                    var s = squares.GetValueOrDefault(f) + (step * step);
                    squares[f] = s;
                    weights[f] = w - (Rate * step / Math.Sqrt(s + 0.1));
                }
            }
        }

        return (weights, bias);
    }
}
