namespace DvBot.Knowledge.Places;

/// <summary>Judges names with a type word before them: "xã Tân Lập", "q1", "huyen vu thu".</summary>
internal static class TypedNames
{
    /// <summary>True if type word and name are a place by themselves. The units of <paramref name="match"/> are those of the type.</summary>
    internal static bool IsPlace(PlaceIndex index, PlaceText text, NameMatch match)
    {
        var name = match.Name;
        var long2 = name.Syllables.Length > 1;
        if (match.IsSloppy && index.Units[match.Units[0]].Level >= UnitLevel.Commune)
        {
            return false;
        }

        switch (match.Type.Certainty)
        {
            case TypeCertainty.Certain:
                // "p.an phuong" is no xã An Phượng: a letter and another type are too thin for a name without its marks.
                if (IsLetter(text, match) && match.Fit == NameFit.Bare && name.HasMarks && !match.Cue.IsStrong && name.BareNeed == WordNeed.TypeWord)
                {
                    return false;
                }

                // "tt": also trung tâm, thông tin. One-syllable names without marks are too thin.
                return name.IsNumber || long2 || match.Fit == NameFit.Exact || !name.HasMarks || index.Units[match.Units[0]].Level <= UnitLevel.FormerProvince;
            case TypeCertainty.Bare:
                return name.IsNumber || index.Units[match.Units[0]].Level <= UnitLevel.FormerProvince || (long2 && HasPlainType(index, text, match));
            default:
                return (name.IsNumber && match.Type.Types == UnitTypes.UrbanDistrict) ||
                    (long2 && match.Fit >= NameFit.Partial) ||
                    (name.IsNumber && match.Cue.IsStrong) ||
                    (long2 && match.Cue.IsStrong && !text.Utterance.IsAccented);
        }
    }

    /// <summary>The units of a name that bear the type word; loosely, since xã became phường and people remember either.</summary>
    internal static int[] OfType(PlaceIndex index, PlaceName name, UnitTypes type)
    {
        // Loosely "phường Ba" would be Xã Ba: too thin for a name of one syllable.
        var exact = Filter(type, static (unit, t) => (unit.Types & t) != 0);
        if (exact.Length > 0 || (name.Syllables.Length == 1 && !name.IsNumber && index.Units[name.Units[0]].Level > UnitLevel.FormerProvince))
        {
            return exact;
        }

        return Filter(type, static (unit, t) => unit.Level switch
        {
            UnitLevel.Province or UnitLevel.FormerProvince => (t & UnitTypes.AnyProvince) != 0,
            UnitLevel.District => (t & UnitTypes.AnyDistrict) != 0,
            _ => (t & UnitTypes.AnyCommune) != 0,
        });

        int[] Filter(UnitTypes wanted, Func<PlaceUnit, UnitTypes, bool> keep) =>
            name.IsNumber && (wanted & (UnitTypes.Ward | UnitTypes.UrbanDistrict)) == 0
                ? []
                : Array.FindAll(name.Units, u => keep(index.Units[u], wanted));
    }

    private static bool IsLetter(PlaceText text, NameMatch match) => text.Token(match.Type.FirstToken).Length == 1;

    // "xa thanh son" at the beginning is no "far"; "huyen" is hardly anything but the district.
    private static bool HasPlainType(PlaceIndex index, PlaceText text, NameMatch match) =>
        match.Name.BareNeed == WordNeed.None || match.Cue.IsStrong ||
        (match.Name.BareNeed == WordNeed.Cue && (PlaceFrame.Begins(text, match.OuterSpan) || MatchSurroundings.IsNear(text, match))) ||
        (match.Name.Need < WordNeed.TypeWord && match.Type.Types == UnitTypes.RuralDistrict && index.Units[match.Units[0]].Level == UnitLevel.District);
}
