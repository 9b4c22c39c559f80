namespace DvBot.Knowledge.Places;

/// <summary>Judges names without a type word of theirs: "em ở Tân Lập", "gò vấp có chỗ nào".</summary>
internal static class LoneNames
{
    /// <summary>True if the words around the name make it a place by itself.</summary>
    internal static bool IsPlace(PlaceIndex index, PlaceText text, NameMatch match)
    {
        var name = match.Name;
        var level = index.Units[name.Units[0]].Level;
        var isProvince = level <= UnitLevel.FormerProvince;
        var whole = MatchSurroundings.IsWhole(text, match);
        if (name.IsInitials)
        {
            return AreInitials(text, match, whole);
        }

        if (match.IsSloppy)
        {
            return isProvince && match.Need != WordNeed.TypeWord && (whole || (match.Cue.IsStrong && match.Cue.IsDirect));
        }

        if (name.IsShort)
        {
            return whole || match.Cue.IsStrong || (MatchSurroundings.IsFramed(text, match, out var isAsked) && isAsked);
        }

        if (name.IsKnownAlone)
        {
            return match.Need < WordNeed.TypeWord || match.Cue.IsStrong ||
                (name.Need < WordNeed.TypeWord && (MatchSurroundings.IsFramed(text, match, out _) || MatchSurroundings.IsOfOffice(text, match)));
        }

        var capitals = text.HasSmallInitials && match.FirstSpan > 0 && text.IsCapitalised(match.FirstSpan, match.EndSpan);
        if (isProvince)
        {
            return IsProvince(text, match, whole, capitals);
        }

        if (name.Syllables.Length == 1)
        {
            return match.Fit == NameFit.Exact && name.HasMarks && match.Cue.IsStrong && capitals;
        }

        return IsInClauseOfItsOwn(text, match, level) || IsCommuneOrDistrict(text, match, level, whole, capitals);
    }

    private static bool IsProvince(PlaceText text, NameMatch match, bool whole, bool capitals)
    {
        var token = text.Spans[match.FirstSpan].First;
        return match.Need switch
        {
            WordNeed.None => match.Name.Syllables.Length > 1 || match.Fit != NameFit.Bare || match.Cue.IsStrong || whole,
            WordNeed.Cue => whole || match.Cue.IsStrong || MatchSurroundings.IsFramed(text, match, out _) ||
                (MatchSurroundings.IsNear(text, match) && text.Token(token - 1).Bare is not ("len" or "ve")) ||
                (capitals && !PlaceCues.IsPerson(text.Utterance, token)),
            _ => match.Cue.IsStrong && capitals,
        };
    }

    // The clause says nothing else, or ends right after the name.
    private static bool IsInClauseOfItsOwn(PlaceText text, NameMatch match, UnitLevel level)
    {
        if (match.Name.Need >= WordNeed.TypeWord)
        {
            return false;
        }

        // Not "con dao", which is the knife.
        if (match.Need < WordNeed.TypeWord && level < UnitLevel.FormerCommune && MatchSurroundings.IsFramed(text, match, out var asked) &&
            (level == UnitLevel.District || (match.Fit == NameFit.Exact && asked)))
        {
            return true;
        }

        if (level != UnitLevel.District)
        {
            return false;
        }

        // Unaccented "con hoc o hoai an," may be other words; with the end of the clause right after it is the place.
        if (match.Cue.IsStrong && match.Cue.IsDirect && PlaceFrame.Ends(text, match.EndSpan, out _))
        {
            return true;
        }

        return match.Need < WordNeed.TypeWord && MatchSurroundings.IsNear(text, match) &&
            (match.Fit != NameFit.Bare || match.Need == WordNeed.None || MatchSurroundings.IsOfOffice(text, match));
    }

    private static bool IsCommuneOrDistrict(PlaceText text, NameMatch match, UnitLevel level, bool whole, bool capitals)
    {
        var cue = match.Cue;
        var utterance = text.Utterance;
        if (PlaceCues.IsPerson(utterance, text.Spans[match.FirstSpan].First) && !cue.IsStrong && !whole)
        {
            return false;
        }

        // "xã có cho gạo": who types marks and leaves out just these hardly means the place.
        if (match.Fit == NameFit.Partial && utterance.IsAccented && !cue.IsStrong && !whole)
        {
            return false;
        }

        var isLong = match.Name.Syllables.Length > 2;
        if (match.Fit == NameFit.Bare)
        {
            // "o tan lap": only right after the word of place, and only for names of today or of districts.
            return (whole && level == UnitLevel.District && match.Name.Need < WordNeed.TypeWord) ||
                (level < UnitLevel.FormerCommune && match.Need != WordNeed.TypeWord &&
                (((isLong || whole) && match.Need == WordNeed.None) || (cue.IsStrong && cue.IsDirect && !utterance.IsAccented)));
        }

        return (level, match.Need) switch
        {
            (UnitLevel.District, WordNeed.None) => true,
            (UnitLevel.District, WordNeed.Cue) => cue.IsStrong || whole || capitals,
            (UnitLevel.Commune, WordNeed.None) =>
                cue.IsStrong || whole || isLong || (cue.Kind == CueKind.Origin && cue.IsDirect) || (capitals && cue.Kind != CueKind.None),
            (UnitLevel.Commune, WordNeed.Cue) => cue.IsStrong || whole,
            (UnitLevel.District or UnitLevel.Commune, _) => cue.IsStrong && capitals,
            (_, WordNeed.TypeWord) => false,
            _ => cue.IsStrong && match.Fit == NameFit.Exact,
        };
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
        return whole ? upper || match.Name.BareNeed == WordNeed.None : (match.Cue.IsStrong && match.Cue.IsDirect && free) || (upper && text.HasSmallInitials && match.Cue.Kind != CueKind.None);
    }
}
