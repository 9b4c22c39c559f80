using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Places;

/// <summary>The marks of a syllable as a number: three bits for the tone, then three for each letter.</summary>
internal static class MarkPattern
{
    private const int Bits = 3;
    private const int LongestSyllable = 9;

    /// <summary>The pattern of a syllable; 0 without marks.</summary>
    internal static uint Of(string syllable)
    {
        uint pattern = 0;
        for (var i = 0; i < syllable.Length; i++)
        {
            if (char.IsAscii(syllable[i]))
            {
                continue;
            }

            var (letter, tone) = ToneMarks.Split(syllable[i]);
            pattern |= (uint)tone;
            if (i < LongestSyllable)
            {
                pattern |= Quality(letter) << ((i + 1) * Bits);
            }
        }

        return pattern;
    }

    /// <summary>True if nothing was typed that the written syllable has not: "kiêu" for "kiều", "tho" for "thơ".</summary>
    internal static bool IsPart(uint typed, uint written)
    {
        for (; typed != 0; typed >>= Bits, written >>= Bits)
        {
            if ((typed & 7) != 0 && (typed & 7) != (written & 7))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Quality(char letter) => letter switch
    {
        'â' or 'ê' or 'ô' => 1,
        'ă' => 2,
        'ơ' or 'ư' => 3,
        'đ' => 4,
        _ => 0,
    };
}
