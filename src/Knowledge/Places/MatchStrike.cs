namespace DvBot.Knowledge.Places;

/// <summary>Closes matches that are something else: part of a fixed phrase, cut across by an everyday word, the worse of two fits.</summary>
internal static class MatchStrike
{
    /// <summary>Closes what is part of a fixed phrase and the worse of two fits.</summary>
    internal static void Apply(PlaceIndex index, PlaceText text, List<NameMatch> matches)
    {
        StrikeOut(text, matches);
        Merge(index, matches);
    }

    /// <summary>Closes what everyday words cut across, unless a neighbour already spoke for it.</summary>
    internal static void Cut(PlaceIndex index, PlaceText text, List<NameMatch> matches, List<WordMatch> words)
    {
        foreach (var match in matches)
        {
            if (match.Name.Need != WordNeed.Never && match.IsOpen && !match.IsSupported && IsCutAcross(index, text, match, matches, words))
            {
                match.IsAccepted = false;
                match.IsOpen = false;
            }
        }
    }

    // "chị Hà nội trợ": the word goes on beyond the name. "ở Hà Nội trợ giúp": but what is left over begins another word.
    private static bool IsCutAcross(PlaceIndex index, PlaceText text, NameMatch match, List<NameMatch> matches, List<WordMatch> words)
    {
        var left = false;
        var right = false;
        foreach (var word in words)
        {
            left |= word.FirstSpan < match.FirstSpan && word.EndSpan > match.FirstSpan && word.EndSpan < match.EndSpan && !IsExplained(word.FirstSpan, match.FirstSpan);
            right |= word.FirstSpan >= match.FirstSpan && word.FirstSpan < match.EndSpan && word.EndSpan > match.EndSpan && !IsExplained(match.EndSpan, word.EndSpan);
        }

        if (!left && !right)
        {
            return false;
        }

        var isProvince = index.Units[match.Units[0]].Level <= UnitLevel.FormerProvince;
        if (left && right)
        {
            return true;
        }

        if ((match.IsTyped && (match.Type.Certainty == TypeCertainty.Certain || isProvince)) || (match.Cue.IsStrong && match.Cue.IsDirect))
        {
            return false;
        }

        return !(text.HasSmallInitials && text.IsCapitalised(match.FirstSpan, match.EndSpan));

        bool IsExplained(int from, int to)
        {
            foreach (var other in words)
            {
                if ((other.FirstSpan == match.EndSpan && from == match.EndSpan && other.EndSpan >= to) ||
                    (other.EndSpan == match.FirstSpan && to == match.FirstSpan && other.FirstSpan <= from))
                {
                    return true;
                }
            }

            return matches.Exists(m => m.IsAccepted && !ReferenceEquals(m, match) && m.FirstSpan == match.EndSpan && from == match.EndSpan);
        }
    }

    // The same words may fit several names ("tan lap"): the best fit wins, equals are one place with the
    // units of all.
    private static void Merge(PlaceIndex index, List<NameMatch> matches)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            for (var j = LastAtSameStart(matches, i); j > i; j--)
            {
                var other = matches[j];
                if (other.EndSpan != match.EndSpan || match.Name.Need == WordNeed.Never || other.Name.Need == WordNeed.Never)
                {
                    continue;
                }

                if (match.Words == 1 && (match.Name.IsInitials || other.Name.IsInitials) && match.Name.Syllables.Length != other.Name.Syllables.Length)
                {
                    // "DN" is asked for, whatever chat language takes it for.
                    var worse = match.Name.IsInitials ? other : match;
                    worse.IsAccepted = false;
                    worse.IsOpen = false;
                }
                else if (match.IsSloppy != other.IsSloppy)
                {
                    var worse = match.IsSloppy ? match : other;
                    worse.IsAccepted = false;
                    worse.IsOpen = false;
                }
                else if (match.Fit != other.Fit && (match.Fit == NameFit.Exact || other.Fit == NameFit.Exact))
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

    // Matches are in order of their first spans.
    private static int LastAtSameStart(List<NameMatch> matches, int first)
    {
        var last = first;
        while (last + 1 < matches.Count && matches[last + 1].FirstSpan == matches[first].FirstSpan)
        {
            last++;
        }

        return last;
    }
}
