using System.Globalization;
using System.Text;
using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Tests.Screening.Learning;

/// <summary>What was learned, and the lines of <c>weights.tsv</c>.</summary>
internal sealed class LearnedWeights(Classroom classroom, Logistic[] levels, string[] codes, Logistic[] heads)
{
    private const double SmallestReason = 0.4;
    private const int MostReasons = 3;

    internal TextWeights ToWeights() => TextWeights.Parse(Lines(), (_, _) => { });

    internal IReadOnlyList<string> Lines()
    {
        var lines = new List<string>
        {
            "% Trọng số học từ các tình huống đã gắn nhãn; làm lại: dotnet run -c Release --project tests/Benchmarks -- screening learn.",
            "% Cột: đặc điểm, đáng lưu ý, nguy hiểm, đang nguy hiểm (phần nghìn), lý do theo số thứ tự.",
            Line("=", levels[0].Bias, levels[1].Bias, levels[2].Bias, ""),
        };
        for (var c = 0; c < codes.Length; c++)
        {
            lines.Add($"={codes[c]}\t{Thousandths(heads[c].Bias)}");
        }

        var rows = new List<string>();
        for (var f = 0; f < classroom.Keys.Count; f++)
        {
            var (concern, danger, imminent) = (levels[0].Weights[f], levels[1].Weights[f], levels[2].Weights[f]);
            var name = classroom.Names[classroom.Keys[f]];
            var smallest = classroom.Options.Smallest;
            if (Math.Abs(danger) >= smallest || Math.Abs(imminent) >= smallest || Math.Abs(concern) >= smallest)
            {
                rows.Add(Line(name, concern, danger, imminent, ReasonsOf(f)));
            }
        }

        rows.Sort(StringComparer.Ordinal);
        lines.AddRange(rows);
        return lines;
    }

    private string ReasonsOf(int feature)
    {
        var text = new StringBuilder();
        foreach (var (code, part) in heads.Select((h, c) => (Code: c, Part: h.Weights[feature])).Where(p => Math.Abs(p.Part) >= SmallestReason)
            .OrderByDescending(p => Math.Abs(p.Part)).ThenBy(p => p.Code).Take(MostReasons))
        {
            text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{code}:{Thousandths(part)}");
        }

        return text.ToString();
    }

    private static string Line(string name, double concern, double danger, double imminent, string reasons) =>
        $"{name}\t{Thousandths(concern)}\t{Thousandths(danger)}\t{Thousandths(imminent)}{(reasons.Length > 0 ? "\t" + reasons : "")}";

    private static string Thousandths(double value) => ((int)Math.Round(value * 1000)).ToString(CultureInfo.InvariantCulture);
}
