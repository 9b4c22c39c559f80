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
        var typed = match.Type.Types == UnitTypes.None ? [] : TypedNames.OfType(index, name, match.Type.Types);
        if (typed.Length > 0)
        {
            match.Units = typed;
            match.IsTyped = true;
            match.IsOpen = true;
            match.IsAccepted = name.IsInitials
                ? text.IsUpper(match.FirstSpan) || (match.Type.Certainty == TypeCertainty.Certain && name.BareNeed < WordNeed.TypeWord)
                : TypedNames.IsPlace(index, text, match);
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
        match.IsAccepted = LoneNames.IsPlace(index, text, match);
    }
}
