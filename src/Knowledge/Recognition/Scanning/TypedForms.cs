using System.Text;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Recognition.Scanning;

/// <summary>
/// The ways a word comes out of a keyboard whose Telex or VNI is off, or whose tone was left out ("nawm", "na8m", "tuôi"). Made once
/// for each word that is looked for, so that reading a text is a mere look-up.
/// </summary>
internal static class TypedForms
{
    private const string TelexTones = " frxsj";
    private const string VniTones = " 23415";

    internal static IEnumerable<string> Of(string word)
    {
        var (toneless, tone, _) = Syllable.TakeTone(word);
        var bare = VietnameseText.RemoveMarks(word);
        if (bare == word)
        {
            yield break;
        }

        if (toneless != word && toneless != bare)
        {
            yield return toneless;
        }

        foreach (var (tones, telex) in new[] { (TelexTones, true), (VniTones, false) })
        {
            var key = tone == ToneMarks.Level ? "" : tones[tone].ToString();
            yield return Spell(toneless, telex, atEnd: false, out _) + key;
            yield return Spell(toneless, telex, atEnd: true, out var late) + late + key;
            yield return Spell(toneless, telex, atEnd: true, out late) + key + late;
            if (toneless != bare && key.Length > 0)
            {
                // Hats came through, the tone did not ("lôix"), or the other way round ("nawm" stands above).
                yield return toneless + key;
            }
        }
    }

    private static string Spell(string toneless, bool telex, bool atEnd, out string late)
    {
        var result = new StringBuilder(toneless.Length + 2);
        var keys = new StringBuilder(2);
        for (var i = 0; i < toneless.Length; i++)
        {
            // One hook does for both letters of "ươ".
            if (toneless[i] == 'ư' && i + 1 < toneless.Length && toneless[i + 1] == 'ơ')
            {
                result.Append('u');
                continue;
            }

            var (letter, key) = toneless[i] switch
            {
                'â' => ('a', telex ? 'a' : '6'),
                'ê' => ('e', telex ? 'e' : '6'),
                'ô' => ('o', telex ? 'o' : '6'),
                'ă' => ('a', telex ? 'w' : '8'),
                'ơ' => ('o', telex ? 'w' : '7'),
                'ư' => ('u', telex ? 'w' : '7'),
                'đ' => ('d', telex ? 'd' : '9'),
                var plain => (plain, '\0'),
            };
            result.Append(letter);
            if (key != '\0')
            {
                (atEnd && letter != 'd' ? keys : result).Append(key);
            }
        }

        late = keys.ToString();
        return result.ToString();
    }
}
