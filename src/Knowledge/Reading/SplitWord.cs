using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>The parts of a word that something parted, put together one by one, and what it costs to believe it. Used once.</summary>
/// <param name="first">The first part, folded.</param>
internal sealed class SplitWord(string first)
{
    private const double Blank = 4.5;
    private const double BlankInShort = 5;
    private const double SpelledOut = 1;
    private const double Sign = 2;

    private readonly List<string> _wholes = [first];
    private bool _spelled = first.Length == 1;
    private int _blanks;
    private int _signs;

    internal int Letters { get; private set; } = first.Length;

    /// <summary>True when the word before was spelled out letter by letter too.</summary>
    internal bool AfterSpelled { private get; set; }

    internal double Cost => (_signs * Sign) + (_blanks * (IsSpelledOut ? SpelledOut : Letters < 3 ? BlankInShort : Blank));

    /// <summary>"b o dau": the vowel is a word of its own, unless all letters stand alone.</summary>
    internal bool EndsInVowelAlone { get; private set; }

    private bool IsSpelledOut => _spelled && (AfterSpelled || _blanks + _signs > 1);

    internal void Add(string part, char sign, int signs)
    {
        Letters += part.Length;
        _spelled &= part.Length == 1;
        EndsInVowelAlone = signs == 0 && part.Length == 1 && ToneMarks.IsVowel(part[0]) && !(_spelled && (AfterSpelled || Letters > 2));
        (_blanks, _signs) = signs == 0 ? (_blanks + 1, _signs) : (_blanks, _signs + 1);
        var fill = signs == 1 ? sign switch { '*' or '#' or '_' => "aeiouy", '@' => "a", '!' => "i", '$' => "s", _ => "" } : "";
        var known = _wholes.Count;
        for (var w = 0; w < known; w++)
        {
            if (_wholes.Count < 40)
            {
                foreach (var letter in fill)
                {
                    _wholes.Add(_wholes[w] + letter + part);
                }
            }

            _wholes[w] += part;
        }
    }

    internal List<string> Wholes() => _wholes;
}
