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

    // And from this one on right after a word of place, if the words are no everyday ones: "ở sóc trăn", not "o nha trong".
    private const int FairName = 7;

    private static readonly FrozenSet<string> Here = "ở tại o tai quê que tỉnh tinh".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place; null when there is none.</summary>
    internal static NameMatch? Find(PlaceIndex index, PlaceText text, List<WordMatch>? words)
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

                if ((Match(index, text, s, end, isHere, isTyped, asTyped: false, words) ?? Match(index, text, s, end, isHere, isTyped, asTyped: true, words)) is { } match)
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

    private static NameMatch? Match(PlaceIndex index, PlaceText text, int first, int end, bool isHere, bool isTyped, bool asTyped, List<WordMatch>? words)
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
                // "nha2": the digit was a key for a mark.
                if (typed.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
                {
                    return null;
                }

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

        if (!differs || letters.Length < FuzzyNames.ShortestName || (isReal && !isTyped && letters.Length < (isHere && text.Utterance.IsAccented ? FairName : LongName)) || index.Fuzzy.Near(letters) is not { Count: > 0 } names)
        {
            return null;
        }

        // All real syllables are more likely just those words: "o nha noi".
        var isProvince = names.TrueForAll(n => index.Units[n.Units[0]].Level <= UnitLevel.FormerProvince || n.IsKnownAlone);
        if (isReal && !(isProvince && (isTyped || (SharesSyllable(index, text, first, end, names[0]) && !IsEveryday(words, first, end)))))
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

    private static bool IsEveryday(List<WordMatch>? words, int first, int end) =>
        words is not null && words.Exists(w => w.FirstSpan < end && w.EndSpan > first);

    // "sóc trăn" has one syllable right, "nhà trông" none of Nha Trang's.
    private static bool SharesSyllable(PlaceIndex index, PlaceText text, int first, int end, PlaceName name)
    {
        for (var s = first; s < end && s - first < name.Syllables.Length; s++)
        {
            var token = text.Token(text.Spans[s].First);
            if (index.Syllables.TryGet(token.Form, out var id) && (text.Utterance.IsAccented ? id.Form == name.Syllables[s - first].Form : id.Bare == name.Syllables[s - first].Bare))
            {
                return true;
            }
        }

        return false;
    }
}
