using System.Collections.Frozen;
using System.Globalization;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// A small linear judgement of a whole text by its words and word pairs without marks, learned from labelled situations
/// (<c>content/vi/screening/weights.tsv</c>). It hears what no pattern says. Immutable and thread safe.
/// </summary>
internal sealed class TextWeights
{
    private readonly FrozenDictionary<string, Weight> _weights;
    private readonly Weight _bias;

    internal TextWeights(IReadOnlyDictionary<string, Weight> weights, Weight bias)
    {
        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
        _bias = bias;
    }

    /// <summary>Knows nothing: every text scores far below any threshold.</summary>
    internal static TextWeights None { get; } = new(new Dictionary<string, Weight>(), new Weight(-100, -100, ""));

    /// <summary>Number of features.</summary>
    internal int Count => _weights.Count;

    /// <summary>The features of a text: words, neighbours ("a_b") and words with one between them ("a__c"), without marks.</summary>
    internal static HashSet<string> FeaturesOf(IReadOnlyList<Token> tokens)
    {
        var words = WordsOf(tokens);
        var features = new HashSet<string>(words.Count * 3, StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            features.Add(words[i].Word);
            if (i + 1 < words.Count)
            {
                features.Add(words[i].Word + "_" + words[i + 1].Word);
            }

            if (i + 2 < words.Count)
            {
                features.Add(words[i].Word + "__" + words[i + 2].Word);
            }
        }

        return features;
    }

    /// <summary>Judges a text.</summary>
    internal TextJudgement Judge(IReadOnlyList<Token> tokens)
    {
        var features = FeaturesOf(tokens);
        if (features.Count == 0)
        {
            return new TextJudgement(-100, -100, "", 0, 0);
        }

        double danger = 0;
        double imminent = 0;
        var reasons = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            if (_weights.TryGetValue(feature, out var weight))
            {
                danger += weight.Danger;
                imminent += weight.Imminent;
                if (weight.Reason.Length > 0 && weight.Danger > 0)
                {
                    reasons[weight.Reason] = reasons.GetValueOrDefault(weight.Reason) + weight.Danger;
                }
            }
        }

        // Long texts do not count more than short ones.
        var length = Math.Sqrt(features.Count);
        var (start, end) = Strongest(tokens);
        var reason = reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key).FirstOrDefault("");
        return new TextJudgement(_bias.Danger + (danger / length), _bias.Imminent + (imminent / length), reason, start, end);
    }

    /// <summary>Reads <c>weights.tsv</c>; lines that are malformed are reported by number.</summary>
    internal static TextWeights Parse(IEnumerable<string> lines, Action<int, string> issue)
    {
        var weights = new Dictionary<string, Weight>(StringComparer.Ordinal);
        var bias = new Weight(-100, -100, "");
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            if (parts.Length != 4 ||
                !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var danger) ||
                !int.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var imminent))
            {
                issue(number, line);
                continue;
            }

            var weight = new Weight(danger / 1000.0, imminent / 1000.0, parts[3]);
            if (parts[0] == "=")
            {
                bias = weight;
            }
            else
            {
                weights[parts[0]] = weight;
            }
        }

        return new TextWeights(weights, bias);
    }

    // The three words in a row that say most.
    private (int Start, int End) Strongest(IReadOnlyList<Token> tokens)
    {
        var words = WordsOf(tokens);
        var best = double.MinValue;
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var sum = Of(words[i].Word);
            if (i + 1 < words.Count)
            {
                sum += Of(words[i + 1].Word) + Of(words[i].Word + "_" + words[i + 1].Word);
            }

            if (i + 2 < words.Count)
            {
                sum += Of(words[i + 2].Word) + Of(words[i + 1].Word + "_" + words[i + 2].Word) + Of(words[i].Word + "__" + words[i + 2].Word);
            }

            if (sum > best)
            {
                best = sum;
                at = i;
            }
        }

        var last = words[Math.Min(at + 2, words.Count - 1)].Token;
        return (words[at].Token.Start, last.Start + last.Length);

        double Of(string feature) => _weights.TryGetValue(feature, out var w) ? w.Danger : 0;
    }

    private static List<(string Word, Token Token)> WordsOf(IReadOnlyList<Token> tokens)
    {
        var words = new List<(string, Token)>(tokens.Count);
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number && words.Count < 400)
            {
                words.Add((token.Kind == TokenKind.Number ? "#" : token.Bare, token));
            }
        }

        return words;
    }

    /// <summary>What one feature says.</summary>
    /// <param name="Danger">For danger (high or imminent), positive, or against it.</param>
    /// <param name="Imminent">The same for imminent.</param>
    /// <param name="Reason">The reason code it goes with most often; empty when none.</param>
    internal readonly record struct Weight(double Danger, double Imminent, string Reason);
}
