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
    internal static List<NameMatch> Choose(PlaceIndex index, PlaceText text, List<NameMatch> matches, List<WordMatch>? words)
    {
        MatchStrike.Apply(index, text, matches);
        MatchPairs.Join(index, text, matches);
        if (words is not null)
        {
            MatchStrike.Cut(index, text, matches, words);
        }

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
        // "Thượng Quận Kinh Môn": the word before may belong to the first.
        var start = second.OuterSpan < first.EndSpan && second.FirstSpan >= first.EndSpan ? second.FirstSpan : second.OuterSpan;
        parted = second.Type.Types != UnitTypes.None && start < second.FirstSpan;
        var gap = start - first.EndSpan;
        if (gap is < 0 or > LongestGap)
        {
            return false;
        }

        for (var s = first.EndSpan; s < start; s++)
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

    /// <summary>How much of the message a match explains.</summary>
    internal static int Weight(NameMatch match) => (match.Words * 4) + (match.OuterSpan < match.FirstSpan ? 2 : 0) + (match.Fit == NameFit.Exact ? 1 : 0);

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
