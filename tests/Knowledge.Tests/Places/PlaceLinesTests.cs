using System.Text.Json;
using DvBot.Measurement;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

/// <summary>
/// The evaluation lines everybody may look at. They were looked at while names were read better: the frozen third says how well
/// unseen lines are read. The floors are a little below what is reached.
/// </summary>
public sealed class PlaceLinesTests
{
    private const double LeastProvince = 0.97;
    private const double LeastCommune = 0.94;
    private const double LeastAsked = 0.94;
    private const double MostNeedless = 0.015;

    [Fact]
    public void The_evaluation_lines_stay_above_the_floor()
    {
        var shares = new ShareTable();
        var missed = new List<string>();
        foreach (var row in RealPlaces.Lines("understanding/places.jsonl"))
        {
            var text = row.GetProperty("text").GetString()!;
            var found = RealPlaces.Find(text);
            var (province, commune, ask) = (Text(row, "province"), Text(row, "commune"), row.GetProperty("ask").GetBoolean());
            shares.Count("province", found?.Province == province);
            shares.Count($"province, {Text(row, "style")}", found?.Province == province);
            shares.Count(ask ? "asked" : "asked needlessly", found?.Ask == true);
            if (commune is not null)
            {
                shares.Count("commune", found?.Commune == commune);
            }

            if (province is null && !ask)
            {
                shares.Count("no place", found is null);
            }

            if (found?.Province != province || found?.Commune != commune || (found?.Ask == true) != ask)
            {
                missed.Add($"{text}: {RealPlaces.Say(text)}");
            }
        }

        var says = shares.Say(missed);
        shares["province"].Share.ShouldBeGreaterThanOrEqualTo(LeastProvince, says);
        shares["commune"].Share.ShouldBeGreaterThanOrEqualTo(LeastCommune, says);
        shares["asked"].Share.ShouldBeGreaterThanOrEqualTo(LeastAsked, says);
        shares["asked needlessly"].Share.ShouldBeLessThanOrEqualTo(MostNeedless, says);
        TestContext.Current.TestOutputHelper?.WriteLine(says);
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
