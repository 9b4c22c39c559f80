using System.Text.Json;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

/// <summary>The evaluation lines everybody may look at. They were looked at: the frozen third says how well unseen lines are read.</summary>
public sealed class PlaceLinesTests
{
    private const double Province = 0.97;
    private const double Commune = 0.93;
    private const double Ask = 0.91;
    private const int MostNeedless = 3;

    [Fact]
    public void The_evaluation_lines_stay_above_the_floor()
    {
        var (all, province, communes, commune, asks, ask, needless) = (0, 0, 0, 0, 0, 0, 0);
        var missed = new List<string>();
        foreach (var line in File.ReadLines(LinesFile()).Where(l => l.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var text = row.GetProperty("text").GetString()!;
            var found = RealPlaces.Find(text);
            var wanted = row.GetProperty("province").GetString();
            var wantedCommune = row.GetProperty("commune").GetString();
            all++;
            province += found?.Province == wanted ? 1 : 0;
            if (wantedCommune is not null)
            {
                communes++;
                commune += found?.Commune == wantedCommune ? 1 : 0;
            }

            var asked = found?.Ask == true;
            if (row.GetProperty("ask").GetBoolean())
            {
                asks++;
                ask += asked ? 1 : 0;
            }
            else
            {
                needless += asked ? 1 : 0;
            }

            if (found?.Province != wanted || found?.Commune != wantedCommune)
            {
                missed.Add($"{text}: {RealPlaces.Say(text)}");
            }
        }

        var says = string.Join('\n', missed);
        (province / (double)all).ShouldBeGreaterThanOrEqualTo(Province, says);
        (commune / (double)communes).ShouldBeGreaterThanOrEqualTo(Commune, says);
        (ask / (double)asks).ShouldBeGreaterThanOrEqualTo(Ask, says);
        needless.ShouldBeLessThanOrEqualTo(MostNeedless, says);
    }

    private static string LinesFile() =>
        Path.Combine(RealPlaces.ContentDirectory, "..", "..", "tests", "Evaluation", "understanding", "places.jsonl");
}
