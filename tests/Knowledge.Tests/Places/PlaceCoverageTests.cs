using DvBot.Knowledge.Text;
using Shouldly;
using Xunit;

namespace DvBot.Knowledge.Tests.Places;

public sealed class PlaceCoverageTests
{
    [Fact]
    public void The_files_have_no_issue_and_all_units()
    {
        var finder = RealPlaces.Finder;
        RealPlaces.Issues.ShouldBeEmpty();
        finder.Provinces.Count.ShouldBe(34);
        finder.Communes.Count.ShouldBe(3321);
        finder.FormerUnits.Count.ShouldBe(12896);
    }

    [Fact]
    public void Every_province_is_found_with_and_without_type_word_and_marks()
    {
        var missed = new List<string>();
        foreach (var province in RealPlaces.Finder.Provinces)
        {
            foreach (var text in new[] { province.FullName, $"em ở {province.Name}", $"tỉnh {province.Name}", $"mình đang ở {province.FullName.ToLowerInvariant()} ạ" })
            {
                Expect(missed, text, province.Name, null);
                Expect(missed, VietnameseText.RemoveMarks(text), province.Name, null);
            }
        }

        missed.Take(20).ShouldBeEmpty($"{missed.Count} missed");
    }

    [Fact]
    public void Every_commune_with_its_type_word_and_province_is_found()
    {
        var finder = RealPlaces.Finder;
        var provinces = finder.Provinces.ToDictionary(p => p.Code);
        var missed = new List<string>();
        foreach (var commune in finder.Communes)
        {
            var province = provinces[commune.Province];
            var text = $"{commune.FullName}, {province.FullName}";
            Expect(missed, text, province.Name, commune.FullName);
            Expect(missed, text.ToLowerInvariant(), province.Name, commune.FullName);
            Expect(missed, $"em đang ở {commune.FullName} {province.Name}", province.Name, commune.FullName);
            var twins = finder.Communes.Count(c => c.Province == commune.Province && VietnameseText.RemoveMarks(c.Name) == VietnameseText.RemoveMarks(commune.Name));
            if (twins == 1)
            {
                Expect(missed, VietnameseText.RemoveMarks(text), province.Name, commune.FullName);
                Expect(missed, VietnameseText.RemoveMarks(text.ToLowerInvariant()), province.Name, commune.FullName);
            }
        }

        missed.Take(20).ShouldBeEmpty($"{missed.Count} missed");
    }

    [Fact]
    public void Every_former_province_leads_to_its_province()
    {
        var finder = RealPlaces.Finder;
        var provinces = finder.Provinces.ToDictionary(p => p.Code);
        var missed = new List<string>();
        foreach (var unit in finder.FormerUnits.Where(u => u.Level == DvBot.Knowledge.Places.FormerLevel.Province))
        {
            Expect(missed, "quê em ở " + unit.Province, provinces[unit.Today].Name, null);
            Expect(missed, VietnameseText.RemoveMarks("em o tinh " + unit.Province), provinces[unit.Today].Name, null);
        }

        missed.Take(20).ShouldBeEmpty($"{missed.Count} missed");
    }

    [Fact]
    public void Every_former_commune_with_district_and_province_lies_in_todays_province()
    {
        var finder = RealPlaces.Finder;
        var provinces = finder.Provinces.ToDictionary(p => p.Code);
        var missed = new List<string>();
        foreach (var unit in finder.FormerUnits.Where(u => u.Level == DvBot.Knowledge.Places.FormerLevel.Commune))
        {
            var text = $"{unit.FullName}, {unit.District}, {unit.Province}";
            if (RealPlaces.Find(text) is not { } found || found.Province != provinces[unit.Today].Name)
            {
                missed.Add($"{text}: {RealPlaces.Say(text)}");
            }
        }

        missed.Take(20).ShouldBeEmpty($"{missed.Count} missed");
    }

    private static void Expect(List<string> missed, string text, string province, string? commune)
    {
        var found = RealPlaces.Find(text);
        if (found is null || found.Province != province || found.Commune != commune || found.Ask)
        {
            missed.Add($"{text}: {RealPlaces.Say(text)}");
        }
    }
}
