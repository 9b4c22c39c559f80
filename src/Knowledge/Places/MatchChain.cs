using System.Collections.Frozen;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>
/// Lets matches explain each other: "Tân Lập, Vũ Thư, Thái Bình" is one address, and a name that says nothing alone is a place
/// before the larger one it lies in.
/// </summary>
internal static class MatchChain
{
    private const int LongestGap = 3;

    private static readonly FrozenSet<string> Fillers =
        "thuộc của ở tại là cũ mới trước nay giờ ngay trong thuoc cua o tai la cu moi truoc nay gio trong".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The places of a message in order, none overlapping.</summary>
    internal static List<NameMatch> Choose(PlaceIndex index, PlaceText text, List<NameMatch> matches)
    {
        StrikeOut(text, matches);
        Merge(index, matches);
        Cut(index, matches);
        var chosen = new List<NameMatch>(4);
        foreach (var match in matches.Where(m => m.IsAccepted).OrderByDescending(Weight))
        {
            if (!chosen.Exists(match.Overlaps))
            {
                chosen.Add(match);
            }
        }

        // A type word belongs to one name: "huyện" in "xã A huyện B" is not part of A.
        while (BestNeighbour(index, text, matches, chosen) is var (match, units))
        {
            match.Units = units;
            match.IsAccepted = true;
            match.IsNarrowed = true;
            chosen.RemoveAll(match.Overlaps);
            chosen.Add(match);
        }

        chosen.Sort((a, b) => a.FirstSpan.CompareTo(b.FirstSpan));
        return chosen;
    }

    /// <summary>True if nothing but signs, type words and words like "thuộc" stands between.</summary>
    internal static bool AreNeighbours(PlaceText text, NameMatch first, NameMatch second, out bool parted)
    {
        parted = second.Type.Types != UnitTypes.None && second.OuterSpan < second.FirstSpan;
        var gap = second.OuterSpan - first.EndSpan;
        if (gap is < 0 or > LongestGap)
        {
            return false;
        }

        for (var s = first.EndSpan; s < second.OuterSpan; s++)
        {
            var token = text.Token(text.Spans[s].First);
            if (token.Kind == TokenKind.Break)
            {
                if (token.Form is "?" or "!" or ";")
                {
                    return false;
                }

                parted = true;
            }
            else if (token.Kind == TokenKind.Other)
            {
                if (token.Form is not ("-" or "–" or "(" or ")" or "/"))
                {
                    return false;
                }

                parted = true;
            }
            else if (!Fillers.Contains(token.Form))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The units of <paramref name="match"/> that lie in, or hold, a unit of the other.</summary>
    internal static int[] Narrow(PlaceIndex index, int[] match, int[] other) =>
        Array.FindAll(match, u => Array.Exists(other, o => index.IsWithin(index.Units[u], index.Units[o]) || index.IsWithin(index.Units[o], index.Units[u])));

    private static int Weight(NameMatch match) => (match.Words * 4) + (match.OuterSpan < match.FirstSpan ? 2 : 0) + (match.Fit == NameFit.Exact ? 1 : 0);

    // The same words may fit several names ("tan lap"): the best fit wins, equals are one place with the
    // units of all.
    private static void Merge(PlaceIndex index, List<NameMatch> matches)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            for (var j = matches.Count - 1; j > i; j--)
            {
                var other = matches[j];
                if (other.FirstSpan != match.FirstSpan || other.EndSpan != match.EndSpan || match.Name.Need == WordNeed.Never || other.Name.Need == WordNeed.Never)
                {
                    continue;
                }

                if (match.Fit != other.Fit && (match.Fit == NameFit.Exact || other.Fit == NameFit.Exact))
                {
                    var worse = match.Fit == NameFit.Exact ? other : match;
                    worse.IsAccepted = false;
                    worse.IsOpen = false;
                }
                else if (match.IsTyped != other.IsTyped)
                {
                    var worse = match.IsTyped ? other : match;
                    worse.IsAccepted = false;
                    worse.IsOpen = false;
                }
                else if (match.IsAccepted == other.IsAccepted && match.IsOpen && other.IsOpen)
                {
                    match.Units = [.. match.Units.Union(other.Units).OrderBy(u => index.Units[u].Level)];
                    other.IsAccepted = false;
                    other.IsOpen = false;
                }
            }
        }
    }

    // "Phường Chi Lăng Bắc Ninh" is Chi Lăng in Bắc Ninh, not Chi Lăng Bắc.
    private static void Cut(PlaceIndex index, List<NameMatch> matches)
    {
        foreach (var province in matches)
        {
            if (!province.IsOpen || index.Units[province.Units[0]].Level > UnitLevel.FormerProvince)
            {
                continue;
            }

            foreach (var inside in matches)
            {
                if (!inside.IsOpen || inside.EndSpan != province.OuterSpan || Within(inside, province).Length == 0)
                {
                    continue;
                }

                foreach (var astride in matches)
                {
                    if (astride.FirstSpan <= inside.FirstSpan && astride.EndSpan > province.FirstSpan && astride.EndSpan < province.EndSpan)
                    {
                        astride.IsAccepted = false;
                        astride.IsOpen = false;
                    }
                }
            }
        }

        int[] Within(NameMatch inside, NameMatch province) =>
            Array.FindAll(inside.Units, u => Array.Exists(province.Units, o => index.IsWithin(index.Units[u], index.Units[o])));
    }

    // A phrase that is never a place closes every name it touches, unless that name has its own type word or capitals.
    private static void StrikeOut(PlaceText text, List<NameMatch> matches)
    {
        foreach (var phrase in matches)
        {
            if (phrase.Name.Need != WordNeed.Never)
            {
                continue;
            }

            foreach (var match in matches)
            {
                if (ReferenceEquals(match, phrase) || match.Name.Need == WordNeed.Never || !match.OverlapsOuter(phrase))
                {
                    continue;
                }

                // "tỉnh Cao Bằng anh ạ": a type word before the phrase speaks louder than the phrase.
                if (match.IsTyped && match.OuterSpan < phrase.FirstSpan && match.FirstSpan >= phrase.FirstSpan)
                {
                    continue;
                }

                var inside = match.OuterSpan >= phrase.FirstSpan && match.EndSpan <= phrase.EndSpan;
                if (match.Words > phrase.Words || (!inside && text.HasSmallInitials && text.IsCapitalised(match.FirstSpan, match.EndSpan)))
                {
                    continue;
                }

                match.IsAccepted = false;
                match.IsOpen = match.OuterSpan < match.FirstSpan && !inside;
            }
        }
    }

    private static (NameMatch Match, int[] Units)? BestNeighbour(PlaceIndex index, PlaceText text, List<NameMatch> matches, List<NameMatch> chosen)
    {
        (NameMatch Match, int[] Units)? best = null;
        foreach (var match in matches)
        {
            if (!match.IsOpen || (match.IsAccepted && chosen.Contains(match)))
            {
                continue;
            }

            foreach (var place in chosen)
            {
                if (match.Overlaps(place))
                {
                    continue;
                }

                var units = Joinable(index, text, match, place);
                if (units.Length == 0 || Blocked(chosen, match))
                {
                    continue;
                }

                if (best is null || Weight(match) > Weight(best.Value.Match))
                {
                    best = (match, units);
                }
            }
        }

        return best;
    }

    // The units with which the match becomes a place beside one that is: those that lie in it, and after it the province it lies in.
    private static int[] Joinable(PlaceIndex index, PlaceText text, NameMatch match, NameMatch place)
    {
        bool parted;
        if (match.FirstSpan < place.FirstSpan)
        {
            if (!AreNeighbours(text, match, place, out parted))
            {
                return [];
            }

            var enough = match.IsTyped ||
                (match.Name.Syllables.Length > 1 ? parted || match.Need < WordNeed.TypeWord : match.Fit == NameFit.Exact && parted && match.Name.HasMarks);
            return enough ? Array.FindAll(match.Units, u => Array.Exists(place.Units, o => index.IsWithin(index.Units[u], index.Units[o]))) : [];
        }

        if (!AreNeighbours(text, place, match, out parted))
        {
            return [];
        }

        // "Vũ Thư, Thái Bình"
        if (match.Need < WordNeed.TypeWord && index.Units[match.Units[0]].Level <= UnitLevel.FormerProvince)
        {
            var around = Array.FindAll(match.Units, u => Array.Exists(place.Units, o => index.IsWithin(index.Units[o], index.Units[u])));
            if (around.Length > 0)
            {
                return around;
            }
        }

        // "Thanh Hóa, Triệu Sơn"
        var follows = match.IsTyped || (parted && match.Fit >= NameFit.Partial && match.Name.Syllables.Length > 1 && match.Name.Need == WordNeed.None);
        return follows ? Array.FindAll(match.Units, u => Array.Exists(place.Units, o => index.IsWithin(index.Units[u], index.Units[o]))) : [];
    }

    private static bool Blocked(List<NameMatch> chosen, NameMatch match)
    {
        foreach (var place in chosen)
        {
            if (match.Overlaps(place) && (place.IsNarrowed || Weight(place) >= Weight(match)))
            {
                return true;
            }
        }

        return false;
    }
}
