using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>What stands around a match: the rest of the message, the words of place and offices before it.</summary>
internal static class MatchSurroundings
{
    /// <summary>True right after those words that hardly stand before anything but a place: "công an Hòa Bình", "lấy chồng trên Mộc Châu".</summary>
    internal static bool IsNear(PlaceText text, NameMatch match)
    {
        if (!match.Cue.IsDirect || match.Cue.Kind is not (CueKind.Near or CueKind.Here))
        {
            return false;
        }

        var tokens = text.Utterance.PlainTokens;
        var before = text.Spans[match.OuterSpan].First - 1;
        return tokens[before].Bare is "tren" or "duoi" or "ngoai" or "xuong" or "len" or "ve" || PlaceCues.IsOffice(tokens, before);
    }

    /// <summary>True right after an office: "công an", "hội phụ nữ".</summary>
    internal static bool IsOfOffice(PlaceText text, NameMatch match)
    {
        var before = text.Spans[match.OuterSpan].First - 1;
        return before > 0 && PlaceCues.IsOffice(text.Utterance.PlainTokens, before);
    }

    /// <summary>True for a clause of its own, or one that asks for help there: "em Mộc Châu, muốn về".</summary>
    /// <param name="text">The message.</param>
    /// <param name="match">The name in it.</param>
    /// <param name="asked">True if a question about the place or a particle follows.</param>
    internal static bool IsFramed(PlaceText text, NameMatch match, out bool asked)
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

    /// <summary>True if there is nothing but the name, greetings and particles: an answer to "where are you?".</summary>
    internal static bool IsWhole(PlaceText text, NameMatch match)
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
}
