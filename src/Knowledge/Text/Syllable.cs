using System.Collections.Frozen;

namespace DvBot.Knowledge.Text;

/// <summary>
/// What a Vietnamese syllable may look like: an onset and a rime, each from a closed table. Decides whether a guess at what was
/// typed is a real syllable. Works on lower case NFC. Thread safe.
/// </summary>
public static class Syllable
{
    private static readonly string[] Onsets =
    [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly string[] RimeList =
        ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
         "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
         "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
         "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt up ut " +
         "uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt yp").Split(' ');

    private static readonly FrozenSet<string> Rimes = RimeList.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> BareRimes = RimeList.Select(VietnameseText.RemoveMarks).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a real syllable written with its marks ("đánh", "em"; not "danhs", and not "bot" with a level tone).</summary>
    public static bool IsReal(string syllable)
    {
        var (toneless, tone, count) = TakeTone(syllable);
        return count <= 1 && Fits(toneless, Rimes, out var rime) && (!EndsInStop(rime) || tone is ToneMarks.Acute or ToneMarks.Dot);
    }

    /// <summary>True for what a real syllable looks like without its marks ("danh", "bot").</summary>
    public static bool IsRealBare(string bare) => Fits(bare, BareRimes, out _);

    /// <summary>True when the syllable is real, or would be with the marks that are missing ("đanh", "chông", "bop").</summary>
    public static bool IsPlausible(string syllable)
    {
        var (_, _, count) = TakeTone(syllable);
        return count <= 1 && IsRealBare(VietnameseText.RemoveMarks(syllable));
    }

    /// <summary>The same syllable with its tone on the agreed letter: "hoà" gives "hòa", "thuý" gives "thúy". Odd words stay.</summary>
    public static string PlaceTone(string syllable)
    {
        ArgumentNullException.ThrowIfNull(syllable);
        var (toneless, tone, count) = TakeTone(syllable);
        if (tone == ToneMarks.Level || count != 1 || !IsRealBare(VietnameseText.RemoveMarks(toneless)))
        {
            return syllable;
        }

        return WithTone(toneless, tone);
    }

    /// <summary>Puts a tone on a syllable that has none, on the agreed letter; a syllable without a vowel stays.</summary>
    public static string WithTone(string toneless, int tone)
    {
        ArgumentNullException.ThrowIfNull(toneless);
        var at = TonePlace(toneless);
        if (at < 0 || tone == ToneMarks.Level)
        {
            return toneless;
        }

        return string.Create(toneless.Length, (toneless, at, tone), static (span, s) =>
        {
            s.toneless.CopyTo(span);
            span[s.at] = ToneMarks.Put(span[s.at], s.tone);
        });
    }

    /// <summary>The syllable without its tone, the tone (0 to 5, the last one if several) and how many tones it bore.</summary>
    public static (string Toneless, int Tone, int Count) TakeTone(string syllable)
    {
        ArgumentNullException.ThrowIfNull(syllable);
        if (System.Text.Ascii.IsValid(syllable))
        {
            return (syllable, ToneMarks.Level, 0);
        }

        var tone = ToneMarks.Level;
        var count = 0;
        var letters = syllable.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var (letter, t) = ToneMarks.Split(letters[i]);
            letters[i] = letter;
            if (t != ToneMarks.Level)
            {
                tone = t;
                count++;
            }
        }

        return (new string(letters), tone, count);
    }

    private static int TonePlace(string toneless)
    {
        var start = 0;
        while (start < toneless.Length && !ToneMarks.IsVowel(toneless[start]))
        {
            start++;
        }

        // In "gi" and "qu" before a vowel the i and the u belong to the onset.
        if (start + 1 < toneless.Length && ToneMarks.IsVowel(toneless[start + 1]) && start > 0 &&
            ((toneless[start] == 'u' && toneless[start - 1] == 'q') || (toneless[start] == 'i' && toneless[start - 1] == 'g')))
        {
            start++;
        }

        var end = start;
        while (end < toneless.Length && ToneMarks.IsVowel(toneless[end]))
        {
            end++;
        }

        if (end == start)
        {
            return -1;
        }

        for (var i = end - 1; i >= start; i--)
        {
            if (ToneMarks.Bare(toneless[i]) != toneless[i])
            {
                return i;
            }
        }

        return (end - start) switch
        {
            1 => start,
            2 => end < toneless.Length ? start + 1 : start,
            _ => start + 1,
        };
    }

    private static bool Fits(string toneless, FrozenSet<string> rimes, out string rime)
    {
        foreach (var onset in Onsets)
        {
            if (!toneless.StartsWith(onset, StringComparison.Ordinal))
            {
                continue;
            }

            rime = toneless[onset.Length..];
            if (rime.Length > 0 && rimes.Contains(rime) && Agrees(onset, rime))
            {
                return true;
            }
        }

        rime = "";
        return onsetless(toneless);

        // "gì", "gìn": the onset is g and the i is the rime.
        bool onsetless(string s) => s is "gi" or "gin" or "gip";
    }

    private static bool Agrees(string onset, string rime)
    {
        var front = rime[0] is 'e' or 'ê' or 'i' || (rime[0] == 'y' && onset == "k");
        return onset switch
        {
            "c" or "ng" => !front && rime[0] != 'y',
            "g" => rime[0] != 'y' && rime[0] != 'e' && rime[0] != 'ê',
            "k" or "gh" or "ngh" => front,
            "qu" => rime[0] is not ('o' or 'u' or 'ư' or 'ô'),
            _ => true,
        };
    }

    private static bool EndsInStop(string rime) =>
        rime.EndsWith('p') || rime.EndsWith('t') || rime.EndsWith('c') || rime.EndsWith("ch", StringComparison.Ordinal);
}
