using System.Collections.Frozen;

namespace DvBot.Knowledge.Text;

/// <summary>
/// The twelve Vietnamese vowels in six tones, and how a tone is taken from or put on a letter. The library runs with invariant
/// globalisation, where <see cref="string.Normalize()"/> does nothing: this table is what composes and decomposes.
/// Works on lower case. Thread safe.
/// </summary>
public static class ToneMarks
{
    // Columns: none, grave (huyền), hook (hỏi), tilde (ngã), acute (sắc), dot (nặng).
    private static readonly string[] Rows =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private static readonly FrozenDictionary<char, (char Vowel, int Tone)> ByLetter = Rows
        .SelectMany(row => row.Select((letter, tone) => (letter, row[0], tone)))
        .ToFrozenDictionary(x => x.letter, x => (x.Item2, x.tone));

    private static readonly FrozenDictionary<char, string> RowOf = Rows.ToFrozenDictionary(row => row[0]);

    /// <summary>No tone mark (ngang).</summary>
    public const int Level = 0;

    /// <summary>Hook above (hỏi).</summary>
    public const int Hook = 2;

    /// <summary>Tilde (ngã).</summary>
    public const int Tilde = 3;

    /// <summary>Acute (sắc).</summary>
    public const int Acute = 4;

    /// <summary>Dot below (nặng).</summary>
    public const int Dot = 5;

    /// <summary>True for a Vietnamese vowel, with or without marks.</summary>
    public static bool IsVowel(char letter) => ByLetter.ContainsKey(letter);

    /// <summary>The tone (0 to 5) and the letter without it; any other character is returned as it is with tone 0.</summary>
    public static (char Letter, int Tone) Split(char letter) => ByLetter.TryGetValue(letter, out var v) ? v : (letter, Level);

    /// <summary>The letter with a tone; a letter that is no vowel, or has a tone already, is returned as it is.</summary>
    public static char Put(char letter, int tone) => RowOf.TryGetValue(letter, out var row) ? row[tone] : letter;

    /// <summary>The letter without hat, hook, breve, stroke and tone (đ becomes d).</summary>
    public static char Bare(char letter) => Split(letter).Letter switch
    {
        'ă' or 'â' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        var plain => plain,
    };

    /// <summary>
    /// Joins a letter and a combining mark. False when Vietnamese knows no such letter; then <paramref name="joined"/> is the letter.
    /// </summary>
    public static bool TryJoin(char letter, char mark, out char joined)
    {
        var (vowel, tone) = Split(letter);
        joined = letter;
        if (mark is '\u0302' or '\u0306' or '\u031B')
        {
            var shaped = (vowel, mark) switch
            {
                ('a', '\u0302') => 'â',
                ('e', '\u0302') => 'ê',
                ('o', '\u0302') => 'ô',
                ('a', '\u0306') => 'ă',
                ('o', '\u031B') => 'ơ',
                ('u', '\u031B') => 'ư',
                _ => '\0',
            };
            if (shaped == '\0')
            {
                return false;
            }

            joined = Put(shaped, tone);
            return true;
        }

        var added = ToneOf(mark);
        if (added < 0 || tone != Level || !RowOf.ContainsKey(vowel))
        {
            return false;
        }

        joined = Put(vowel, added);
        return true;
    }

    /// <summary>True for the combining marks Vietnamese uses.</summary>
    public static bool IsCombining(char mark) => mark is '\u0302' or '\u0306' or '\u031B' || ToneOf(mark) >= 0;

    private static int ToneOf(char mark) => mark switch
    {
        '\u0300' or '\u0340' => 1,
        '\u0309' => Hook,
        '\u0303' => Tilde,
        '\u0301' or '\u0341' => Acute,
        '\u0323' => Dot,
        _ => -1,
    };
}
