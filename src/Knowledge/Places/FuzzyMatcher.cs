using System.Collections.Frozen;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>
/// Looks for a name with one slip of the finger ("bimh duong") where a message has no other place: right after a word of place
/// or a type word, or as the whole of a clause.
/// </summary>
internal static class FuzzyMatcher
{
    private const int LongestWindow = 3;

    // From this length on two names hardly look alike, so that the slip may be a real syllable ("kiêng giang").
    private const int LongName = 9;

    private static readonly FrozenSet<string> Here = "ở tại o tai quê que tỉnh tinh".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place; null when there is none.</summary>
    internal static NameMatch? Find(PlaceIndex index, PlaceText text)
    {
        for (var s = 0; s < text.Count; s++)
        {
            if (text.Spans[s].Kind != TokenKind.Word || !IsStart(text, s, out var isHere, out var isTyped))
            {
                continue;
            }

            for (var end = Math.Min(text.Count, s + LongestWindow); end > s; end--)
            {
                if (!isHere && !PlaceFrame.Ends(text, end, out _))
                {
                    continue;
                }

                if ((Match(index, text, s, end, isTyped, asTyped: false) ?? Match(index, text, s, end, isTyped, asTyped: true)) is { } match)
                {
                    return match;
                }
            }
        }

        return null;
    }

    private static bool IsStart(PlaceText text, int span, out bool isHere, out bool isTyped)
    {
        isHere = isTyped = false;
        if (span == 0)
        {
            return true;
        }

        var word = text.Token(text.Spans[span - 1].First).Form;
        isTyped = word is "tỉnh" || (word is "tp" or "phố" or "pho" or "." &&
            TypeWords.Before(text.Utterance, text.Spans[span].First) is { Types: UnitTypes.City, Certainty: TypeCertainty.Certain });
        isHere = isTyped || Here.Contains(word);
        return isHere || PlaceFrame.Begins(text, span);
    }

    private static NameMatch? Match(PlaceIndex index, PlaceText text, int first, int end, bool isTyped, bool asTyped)
    {
        var letters = "";
        var isReal = true;
        var differs = !asTyped;
        for (var s = first; s < end; s++)
        {
            var span = text.Spans[s];
            if (span.Kind != TokenKind.Word)
            {
                return null;
            }

            if (asTyped && span.Typed is { } typed)
            {
                letters += FuzzyNames.Letters(typed);
                isReal &= Syllable.IsPlausible(typed);
                differs = true;
                continue;
            }

            for (var t = span.First; t < span.First + span.Count; t++)
            {
                var bare = text.Token(t).Bare;
                isReal &= Syllable.IsRealBare(bare);
                letters += bare;
            }
        }

        if (!differs || letters.Length < FuzzyNames.ShortestName || (isReal && !isTyped && letters.Length < LongName) || index.Fuzzy.Near(letters) is not { Count: > 0 } names)
        {
            return null;
        }

        // All real syllables are more likely just those words: "o nha noi".
        var isProvince = names.TrueForAll(n => index.Units[n.Units[0]].Level <= UnitLevel.FormerProvince || n.IsKnownAlone);
        if (isReal && !isProvince)
        {
            return null;
        }

        var units = names.SelectMany(n => n.Units).Distinct().OrderBy(u => index.Units[u].Level).ToArray();
        var level = index.Units[units[0]].Level;
        units = Array.FindAll(units, u => level <= UnitLevel.FormerProvince ? index.Units[u].Level <= UnitLevel.FormerProvince : index.Units[u].Level == level);
        var cue = PlaceCues.Before(text.Utterance, text.Spans[first].First);
        return cue.Kind == CueKind.Denied ? null : new NameMatch
        {
            Name = names[0],
            FirstSpan = first,
            EndSpan = end,
            OuterSpan = first,
            Fit = NameFit.Bare,
            IsSloppy = true,
            Type = TypeWordFound.NoneAt(text.Spans[first].First),
            Cue = cue,
            Units = units,
            IsAccepted = true,
            IsNarrowed = true,
        };
    }
}
