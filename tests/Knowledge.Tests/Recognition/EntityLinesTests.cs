using System.Globalization;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Tests.Places;
using DvBot.Measurement;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Recognition;

/// <summary>
/// The entity lines everybody may look at, written before the recognizers from situations. The frozen third says how well unseen lines are read; the floors are
/// a little below what is reached.
/// </summary>
public sealed class EntityLinesTests
{
    private const double LeastFound = 0.88;
    private const double LeastOfAKind = 0.80;
    private const double LeastPrecise = 0.90;

    // Misspelt words are read as they stand: "tốu qua" is no evening yet.
    private const double LeastMisspelt = 0.55;

    [Fact]
    public void The_evaluation_lines_stay_above_the_floor()
    {
        var shares = new ShareTable();
        var missed = new List<string>();
        foreach (var row in RealPlaces.Lines("understanding/entities.jsonl"))
        {
            var text = row.GetProperty("text").GetString()!;
            var wanted = row.GetProperty("entities").EnumerateArray().Select(e => (Type: e.GetProperty("type").GetString()!, Text: e.GetProperty("text").GetString()!, Value: e.GetProperty("value").GetString()!)).ToArray();
            var reference = DateTime.Parse(row.GetProperty("reference").GetString()!, CultureInfo.InvariantCulture);
            var found = EntityReader.Read(text, reference);
            foreach (var entity in wanted)
            {
                var right = found.Any(f => Same(f, entity, text));
                shares.Count("found", right);
                shares.Count($"found, {entity.Type}", right);
                shares.Count($"found, {row.GetProperty("style").GetString()}", right);
                if (!right)
                {
                    missed.Add($"{text} ({reference:g}): {entity.Type} {entity.Text} = {entity.Value}; got {string.Join(", ", found.Select(f => $"{f.Type} {text.Substring(f.Start, f.Length)} = {f.Value}"))}");
                }
            }

            foreach (var entity in found)
            {
                shares.Count("precise", wanted.Any(w => Same(entity, w, text)));
            }
        }

        var says = shares.Say(missed);
        TestContext.Current.TestOutputHelper?.WriteLine(says);
        shares["found"].Share.ShouldBeGreaterThanOrEqualTo(LeastFound, says);
        shares["precise"].Share.ShouldBeGreaterThanOrEqualTo(LeastPrecise, says);
        foreach (var (what, share) in shares.All.Where(s => s.Value.Count >= 20 && s.Key != "found, typo"))
        {
            share.Share.ShouldBeGreaterThanOrEqualTo(LeastOfAKind, what + "\n" + says);
        }

        shares["found, typo"].Share.ShouldBeGreaterThanOrEqualTo(LeastMisspelt, says);
    }

    // The place must overlap; units that the kind says anyway ("Year") need not be named.
    private static bool Same(Entity found, (string Type, string Text, string Value) wanted, string text)
    {
        var at = text.IndexOf(wanted.Text, StringComparison.Ordinal);
        return found.Type == wanted.Type
            && found.Start < at + wanted.Text.Length && at < found.Start + found.Length
            && (found.Value == wanted.Value || found.Value == wanted.Value + " Year" || (found.Type == "age" && found.Value == wanted.Value.Replace("M", " Month", StringComparison.Ordinal)));
    }
}
