using System.Globalization;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Reads <c>weights.tsv</c>: a feature, its weights for concern, danger and imminent in thousandths, and its reasons
/// (<c>3:120,7:-40</c>) by their number; <c>%</c> begins a comment. The line <c>=</c> holds the biases, the lines <c>=n</c> the reason codes with theirs. Used once.
/// </summary>
internal sealed class TextWeightsParser(Action<int, string> issue)
{
    private readonly Dictionary<uint, TextWeights.Weight> _weights = [];
    private readonly List<(string Code, float Bias)> _codes = [];
    private TextWeights.Weight _bias = new(-100, -100, -100, []);

    internal TextWeights Parse(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length > 0 && line[0] != '%' && !Read(line))
            {
                issue(number, line);
            }
        }

        return new TextWeights(_weights, _bias, _codes);
    }

    private bool Read(string line)
    {
        var rest = line.AsSpan();
        var name = Next(ref rest);
        if (name is ['=', _, ..])
        {
            _codes.Add((name[1..].ToString(), Part(Next(ref rest), out var fine)));
            return fine;
        }

        var concern = Part(Next(ref rest), out var first);
        var danger = Part(Next(ref rest), out var second);
        var imminent = Part(Next(ref rest), out var third);
        if (!first || !second || !third)
        {
            return false;
        }

        var weight = new TextWeights.Weight(concern, danger, imminent, Reasons(rest));
        if (name is "=")
        {
            _bias = weight;
        }
        else
        {
            _weights[FeatureHash.Of(name)] = weight;
        }

        return true;
    }

    private static (byte Code, float Part)[] Reasons(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return [];
        }

        var reasons = new List<(byte, float)>(3);
        foreach (var range in text.Split(','))
        {
            var item = text[range];
            var colon = item.IndexOf(':');
            if (colon > 0 && byte.TryParse(item[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                reasons.Add((code, Part(item[(colon + 1)..], out _)));
            }
        }

        return [.. reasons];
    }

    private static float Part(ReadOnlySpan<char> text, out bool fine)
    {
        if (text.IsEmpty)
        {
            fine = true;
            return 0;
        }

        fine = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var part);
        return part / 1000f;
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        var tab = rest.IndexOf('\t');
        var part = tab < 0 ? rest : rest[..tab];
        rest = tab < 0 ? [] : rest[(tab + 1)..];
        return part;
    }
}
