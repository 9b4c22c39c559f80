using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>Decides from the words around a name whether it is a place by itself, may become one, or is not.</summary>
internal static class MatchJudge
{
    /// <summary>Sets units, cue, and whether the match is accepted or open.</summary>
    internal static void Judge(PlaceIndex index, PlaceText text, NameMatch match)
    {
        var name = match.Name;
        var utterance = text.Utterance;
        if (name.Need == WordNeed.Never)
        {
            return;
        }

        var outerToken = text.Spans[match.OuterSpan].First;
        match.Cue = PlaceCues.Before(utterance, outerToken);
        var typed = match.Type.Types == UnitTypes.None ? [] : OfType(index, name, match.Type.Types);
        if (typed.Length > 0)
        {
            match.Units = typed;
            match.IsTyped = true;
            match.IsOpen = true;
            match.IsAccepted = name.IsInitials
                ? text.IsUpper(match.FirstSpan) || (match.Type.Certainty == TypeCertainty.Certain && typed.Length > 0 && name.BareNeed < WordNeed.TypeWord)
                : IsPlaceWithType(index, text, match);
            return;
        }

        if (name.IsNumber)
        {
            return;
        }

        var nameToken = text.Spans[match.FirstSpan].First;
        if (match.Type.Types != UnitTypes.None)
        {
            // A type word of another level ("xã Thanh Hóa") is not the name's: what stands before it counts less.
            match.Cue = match.Cue with { IsDirect = false };
        }

        var hasProvince = index.Units[name.Units[0]].Level <= UnitLevel.FormerProvince;
        if (!hasProvince && !name.IsShort && PlaceCues.IsStreet(utterance, nameToken))
        {
            return;
        }

        match.Units = name.Units;
        match.IsOpen = true;
        match.IsAccepted = IsPlaceAlone(index, text, match, hasProvince, nameToken);
    }

    private static bool IsPlaceWithType(PlaceIndex index, PlaceText text, NameMatch match)
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
                // "tt": also trung tâm, thông tin. One-syllable names without marks are too thin.
                return name.IsNumber || long2 || match.Fit == NameFit.Exact || !name.HasMarks || index.Units[match.Units[0]].Level <= UnitLevel.FormerProvince;
            case TypeCertainty.Bare:
                return name.IsNumber || index.Units[match.Units[0]].Level <= UnitLevel.FormerProvince || (long2 && IsPlaceWithBareType(index, text, match));
            default:
                return (name.IsNumber && match.Type.Types == UnitTypes.UrbanDistrict) ||
                    (long2 && match.Fit >= NameFit.Partial) ||
                    (name.IsNumber && match.Cue.IsStrong) ||
                    (long2 && match.Cue.IsStrong && !text.Utterance.IsAccented);
        }
    }

    // "xa thanh son" at the beginning is no "far"; "huyen" is hardly anything but the district.
    private static bool IsPlaceWithBareType(PlaceIndex index, PlaceText text, NameMatch match) =>
        match.Name.BareNeed == WordNeed.None || match.Cue.IsStrong ||
        (match.Name.BareNeed == WordNeed.Cue && (PlaceFrame.Begins(text, match.OuterSpan) || IsNear(text, match))) ||
        (match.Name.Need < WordNeed.TypeWord && match.Type.Types == UnitTypes.RuralDistrict && index.Units[match.Units[0]].Level == UnitLevel.District);

    private static bool IsPlaceAlone(PlaceIndex index, PlaceText text, NameMatch match, bool hasProvince, int nameToken)
    {
        var name = match.Name;
        var utterance = text.Utterance;
        var bare = match.Fit == NameFit.Bare;
        var need = match.Need;
        var whole = IsWhole(text, match);
        var capitals = text.HasSmallInitials && match.FirstSpan > 0 && text.IsCapitalised(match.FirstSpan, match.EndSpan);
        if (name.IsInitials)
        {
            return AreInitials(text, match, whole);
        }

        if (match.IsSloppy)
        {
            return hasProvince && !(need == WordNeed.TypeWord) && (whole || (match.Cue.IsStrong && match.Cue.IsDirect));
        }

        if (name.IsShort)
        {
            return whole || match.Cue.IsStrong || (IsFramed(text, match, out var isAsked) && isAsked);
        }

        if (name.IsKnownAlone)
        {
            return need < WordNeed.TypeWord || match.Cue.IsStrong || (name.Need < WordNeed.TypeWord && (IsFramed(text, match, out _) || IsOfOffice(text, match)));
        }

        if (hasProvince)
        {
            return need switch
            {
                WordNeed.None => name.Syllables.Length > 1 || !bare || match.Cue.IsStrong || whole,
                WordNeed.Cue => whole || match.Cue.IsStrong || IsFramed(text, match, out _) || (IsNear(text, match) && text.Token(nameToken - 1).Bare is not ("len" or "ve")) || (capitals && !PlaceCues.IsPerson(utterance, nameToken)),
                _ => match.Cue.IsStrong && capitals,
            };
        }

        if (name.Syllables.Length == 1)
        {
            return match.Fit == NameFit.Exact && name.HasMarks && match.Cue.IsStrong && capitals;
        }

        var level = index.Units[name.Units[0]].Level;
        var longName = name.Syllables.Length > 2;
        if (name.Need < WordNeed.TypeWord && level < UnitLevel.FormerCommune && IsFramed(text, match, out var asked) &&
            (level == UnitLevel.District || (match.Fit == NameFit.Exact && asked)))
        {
            return true;
        }

        // Unaccented "con hoc o hoai an," may be other words; with the end of the clause right after it is the place.
        if (level == UnitLevel.District && name.Need < WordNeed.TypeWord && match.Cue.IsStrong && match.Cue.IsDirect &&
            PlaceFrame.Ends(text, match.EndSpan, out _))
        {
            return true;
        }

        if (level == UnitLevel.District && need < WordNeed.TypeWord && IsNear(text, match) && (!bare || need == WordNeed.None || IsOfOffice(text, match)))
        {
            return true;
        }

        if (PlaceCues.IsPerson(utterance, nameToken) && !match.Cue.IsStrong && !whole)
        {
            return false;
        }

        // "xã có cho gạo": who types marks and leaves out just these hardly means the place.
        if (match.Fit == NameFit.Partial && utterance.IsAccented && !match.Cue.IsStrong && !whole)
        {
            return false;
        }

        if (bare)
        {
            // "o tan lap": only right after the word of place, and only for names of today or of districts.
            return (whole && level == UnitLevel.District && name.Need < WordNeed.TypeWord) ||
                (level < UnitLevel.FormerCommune && need != WordNeed.TypeWord &&
                (((longName || whole) && need == WordNeed.None) || (match.Cue.IsStrong && match.Cue.IsDirect && !utterance.IsAccented)));
        }

        return level switch
        {
            UnitLevel.District => need switch
            {
                WordNeed.None => true,
                WordNeed.Cue => match.Cue.IsStrong || whole || capitals,
                _ => match.Cue.IsStrong && capitals,
            },
            UnitLevel.Commune => need switch
            {
                WordNeed.None => match.Cue.IsStrong || whole || longName || (match.Cue.Kind == CueKind.Origin && match.Cue.IsDirect) || (capitals && match.Cue.Kind != CueKind.None),
                WordNeed.Cue => match.Cue.IsStrong || whole,
                _ => match.Cue.IsStrong && capitals,
            },
            _ => need != WordNeed.TypeWord && match.Cue.IsStrong && match.Fit == NameFit.Exact,
        };
    }

    // "công an Hòa Bình", "lấy chồng trên Mộc Châu": direct, and of those words that hardly stand before anything but a place.
    private static bool IsNear(PlaceText text, NameMatch match)
    {
        if (!match.Cue.IsDirect || match.Cue.Kind is not (CueKind.Near or CueKind.Here))
        {
            return false;
        }

        var tokens = text.Utterance.PlainTokens;
        var before = text.Spans[match.OuterSpan].First - 1;
        return tokens[before].Bare is "tren" or "duoi" or "ngoai" or "xuong" or "len" or "ve" || PlaceCues.IsOffice(tokens, before);
    }

    private static bool IsOfOffice(PlaceText text, NameMatch match)
    {
        var before = text.Spans[match.OuterSpan].First - 1;
        return before > 0 && PlaceCues.IsOffice(text.Utterance.PlainTokens, before);
    }

    // Many initials are chat words as well: "ct" is also the company.
    private static bool AreInitials(PlaceText text, NameMatch match, bool whole)
    {
        // "hi" is no "HY", though y and i count as one letter in names.
        if (text.Utterance.Original[text.Spans[match.EndSpan - 1].End - 1] is 'i' or 'I')
        {
            return false;
        }

        var upper = text.IsUpper(match.FirstSpan);
        var free = match.Name.BareNeed < WordNeed.TypeWord;
        return whole ? upper || free : match.Cue.IsStrong && match.Cue.IsDirect && free ? true : upper && text.HasSmallInitials && match.Cue.Kind != CueKind.None;
    }

    // "em Mộc Châu, muốn về": a clause of its own, or one that asks for help there.
    private static bool IsFramed(PlaceText text, NameMatch match, out bool asked)
    {
        asked = false;
        if (!PlaceFrame.Begins(text, match.OuterSpan))
        {
            return false;
        }

        var ends = PlaceFrame.Ends(text, match.EndSpan, out var particle);
        asked = particle || PlaceFrame.IsAskedAbout(text, match.EndSpan);
        return ends || asked;
    }

    // Nothing but the name, greetings and particles: an answer to "where are you?".
    private static bool IsWhole(PlaceText text, NameMatch match)
    {
        for (var s = 0; s < text.Count; s++)
        {
            if (s >= match.OuterSpan && s < match.EndSpan)
            {
                continue;
            }

            var span = text.Spans[s];
            if (span.Kind is TokenKind.Word or TokenKind.Number && !PlaceFrame.IsFiller(text, span))
            {
                return false;
            }
        }

        return true;
    }

    // The units of a name that bear the type word; loosely, since xã became phường and people remember either.
    private static int[] OfType(PlaceIndex index, PlaceName name, UnitTypes type)
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
}
