namespace DvBot.Knowledge.Places;

/// <summary>
/// Two names one after the other, the first inside the second, support each other though neither says much alone: "hung thuy le
/// thuy" is a commune and its district. Such a pair also beats every name that lies astride its border.
/// </summary>
internal static class MatchPairs
{
    private const int FewestSyllables = 4;
    private const int Reach = 8;

    /// <summary>Accepts the pairs of a message, the longest first, and closes what overlaps them.</summary>
    internal static void Join(PlaceIndex index, PlaceText text, List<NameMatch> matches)
    {
        List<(NameMatch Inner, NameMatch Outer, int[] Units)>? pairs = null;
        for (var i = 0; i < matches.Count; i++)
        {
            var inner = matches[i];
            if (!inner.IsOpen)
            {
                continue;
            }

            for (var j = i + 1; j < matches.Count && matches[j].FirstSpan <= inner.EndSpan + Reach; j++)
            {
                var outer = matches[j];
                if (outer.IsOpen && outer.FirstSpan >= inner.EndSpan && MatchChain.AreNeighbours(text, inner, outer, out var parted) &&
                    Within(index, inner, outer) is { Length: > 0 } units && IsEnough(index, text, inner, outer, parted, units))
                {
                    (pairs ??= []).Add((inner, outer, units));
                }
            }
        }

        if (pairs is null)
        {
            return;
        }

        foreach (var (inner, outer, units) in pairs.OrderByDescending(p => Weight(p.Inner, p.Outer)))
        {
            if (!inner.IsOpen || !outer.IsOpen || Within(index, inner, outer).Length == 0)
            {
                continue;
            }

            inner.Units = Array.FindAll(inner.Units, u => units.Contains(u)) is { Length: > 0 } kept ? kept : units;
            outer.Units = MatchChain.Narrow(index, outer.Units, inner.Units);
            inner.IsOfDistrict |= index.Units[outer.Units[0]].Level == UnitLevel.District;
            inner.IsAccepted = outer.IsAccepted = true;
            inner.IsNarrowed = true;
            inner.IsSupported = outer.IsSupported = true;
            foreach (var other in matches)
            {
                if (other.IsOpen && !ReferenceEquals(other, inner) && !ReferenceEquals(other, outer) && IsAstride(other, inner, outer))
                {
                    other.IsAccepted = false;
                    other.IsOpen = false;
                }
            }
        }
    }

    private static int Weight(NameMatch inner, NameMatch outer) => MatchChain.Weight(inner) + MatchChain.Weight(outer);

    // Whatever touches either, unless it is longer than both.
    private static bool IsAstride(NameMatch other, NameMatch inner, NameMatch outer) =>
        (other.Overlaps(inner) || other.Overlaps(outer)) && other.Words < inner.Words + outer.Words;

    // The type word may be wrong: many a phường was a xã.
    private static int[] Within(PlaceIndex index, NameMatch inner, NameMatch outer)
    {
        var units = Array.FindAll(inner.Units, u => IsIn(u));
        return units.Length > 0 || !inner.IsTyped || inner.Name.Syllables.Length < 2 || (inner.Type.Types & UnitTypes.AnyCommune) == 0
            ? units
            : Array.FindAll(inner.Name.Units, u => index.Units[u].Level >= UnitLevel.Commune && IsIn(u));

        bool IsIn(int unit) => Array.Exists(outer.Units, o => index.IsWithin(index.Units[unit], index.Units[o]));
    }

    private static bool IsEnough(PlaceIndex index, PlaceText text, NameMatch inner, NameMatch outer, bool parted, int[] units)
    {
        if (inner.Name.IsInitials || outer.Name.IsInitials || inner.Name.IsShort)
        {
            return inner.IsTyped && outer.IsAccepted;
        }

        var syllables = inner.Name.Syllables.Length + outer.Name.Syllables.Length;
        if (inner.IsTyped)
        {
            return outer.IsAccepted || outer.IsTyped || (syllables >= FewestSyllables && outer.Name.Syllables.Length > 1) ||
                (inner.Name.IsNumber && outer.Name.Syllables.Length > 1);
        }

        if (parted && inner.Fit == NameFit.Exact && inner.Name.Syllables.Length > 1 && outer.Name.HasMarks && text.Utterance.IsAccented && outer.Fit == NameFit.Exact)
        {
            return inner.Need < WordNeed.TypeWord;
        }

        if (inner.Name.Syllables.Length < 2 || (outer.Name.Syllables.Length < 2 && !outer.IsAccepted && outer.Need > WordNeed.Cue))
        {
            return false;
        }

        var isDistrict = Array.Exists(outer.Units, o => index.Units[o].Level == UnitLevel.District && Array.Exists(units, u => index.IsWithin(index.Units[u], index.Units[o])));
        var innerIsDistrict = Array.Exists(units, u => index.Units[u].Level == UnitLevel.District);
        var clear = !inner.IsSloppy && inner.Need < WordNeed.TypeWord;
        if (isDistrict)
        {
            return syllables >= FewestSyllables && (inner.Need < WordNeed.TypeWord || outer.Need < WordNeed.TypeWord || inner.Cue.IsStrong || parted);
        }

        if (innerIsDistrict)
        {
            return outer.IsAccepted || syllables >= FewestSyllables || inner.Cue.IsStrong || parted;
        }

        // A commune of a province: there are so many names that the words must say more.
        var accented = text.Utterance.IsAccented;
        var begins = PlaceFrame.Begins(text, inner.OuterSpan);
        return accented
            ? (clear && inner.Fit == NameFit.Exact && (parted || begins || inner.Cue.IsStrong || inner.Name.Need == WordNeed.None)) || (begins && inner.Fit == NameFit.Exact)
            : inner.Cue.IsStrong || (begins && clear);
    }
}
