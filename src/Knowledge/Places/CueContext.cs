using System.Collections.Frozen;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Places;

/// <summary>Tells from the words of a clause before "ở" or "về" whose place it is and when: hers, now, once, or somebody else's.</summary>
internal static class CueContext
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Now = Set("giờ hiện đang nay chừ gio hien dang bây bay mới moi");
    private static readonly FrozenSet<string> Once = Set("sinh đẻ từng trước hồi xưa sinh truoc tung hoi xua");
    private static readonly FrozenSet<string> Own = Set("em e tôi tui mình cháu tớ toi minh chau mik t");
    private static readonly FrozenSet<string> Others = Set("chồng ck vợ vk bố mẹ ba má nó ổng bạn ny chong vo bo me ma no ong ban mẹ");
    private static readonly FrozenSet<string> Marriage = Set("chồng chong dâu dau vợ vo");

    /// <summary>The kind of cue.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="at">Token of the word of place.</param>
    /// <param name="isArrival">True for "về", "lên" and the like, which alone only say that she goes there.</param>
    internal static CueKind Of(Utterance utterance, int at, bool isArrival)
    {
        var tokens = utterance.PlainTokens;
        var plain = isArrival ? CueKind.Near : CueKind.Here;
        var own = false;
        var other = false;
        var now = false;
        for (var i = at - 1; i >= 0 && i >= at - Reach && tokens[i].Kind is TokenKind.Word; i--)
        {
            var word = tokens[i].Form;
            if (i < at - 1 && (word is "ở" or "o" or "tại" or "nhưng" or "còn" or "mà"))
            {
                break;
            }

            // "lấy chồng về", "làm dâu ở"
            if (i == at - 1 && Marriage.Contains(word) && i > 0 && (tokens[i - 1].Bare is "lay" or "lam" or "theo" or "ga"))
            {
                return CueKind.Here;
            }

            if (isArrival)
            {
                now |= i >= at - 2 && (word is "mới" or "vừa" or "đã" or "giờ" or "đang");
                continue;
            }

            if (Once.Contains(word))
            {
                return CueKind.Origin;
            }

            now |= Now.Contains(word);
            if (Own.Contains(word))
            {
                // "chồng em": his, not hers.
                own |= !other && (i == 0 || !Others.Contains(tokens[i - 1].Form));
            }
            else if (Others.Contains(word))
            {
                other |= !own;
            }
        }

        return isArrival ? now ? CueKind.Here : plain : other && !own ? CueKind.There : now ? CueKind.Now : plain;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
