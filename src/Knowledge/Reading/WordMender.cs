using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Finds what was meant by a word that is no syllable and no known abbreviation: keys left over, chat spelling, one slip of the
/// finger, or blanks left out. Each way is weighed by how likely the slip is, how common the syllable is in the content, and how well
/// it stands between its neighbours; a word none of them explains well stays as it is. Not thread safe.
/// </summary>
internal sealed class WordMender(Lexicon lexicon)
{
    private const double LeftOverKeys = 1.5;
    private const double Stretched = 1;
    private const double ChatHabit = 2.5;

    // One slip in a word costs what SlipFinder says and this: most odd words are no slips.
    private const double SomeSlip = 2;
    private const double NoVowelTyped = 4;

    // "gđình", "bluc": the first of two syllables that belong together is cut down to its first letters.
    private const double CutDown = 3.5;

    // A word nobody knows. A guess must be likelier; for a name, or two letters, far likelier.
    private const double Least = -25;
    private const double LeastOfFew = -13;
    private const double LeastOfName = -12;
    private const double NearlyAsLikely = 2.5;
    private const int MostMended = 300;

    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    private readonly SpeechModel _speech = lexicon.Speech;
    private readonly WordSplitter _splitter = new(lexicon);
    private readonly List<(SpokenSyllable Syllable, double Cost)> _slips = [];
    private (string? Form, double Score) _best;
    private (string? Form, double Score) _second;
    private SpokenSyllable? _before;
    private SpokenSyllable? _after;
    private int _mended;

    /// <summary>What was meant; null when nothing explains the word.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="before">What stands before it; null when unknown.</param>
    /// <param name="after">What stands after it; null when unknown.</param>
    /// <param name="name">True when it is written like a name.</param>
    internal MendedWord? Mend(string word, SpokenSyllable? before, SpokenSyllable? after, bool name)
    {
        (_before, _after) = (before, after);
        _best = _second = (null, double.NegativeInfinity);
        var bare = VietnameseText.RemoveMarks(word);
        if (ForeignWords.Contains(word) || _speech.IsNamePart(bare) || _speech.Find(bare) is { Count: >= 3 })
        {
            return null;
        }

        // These explain a word whole, however rare the syllable; they only must not win against a much better guess.
        var keys = TypingResidue.Undo(word);
        if (keys is not null)
        {
            Try(keys, TypingResidue.IsOnlyStretched(word, keys) ? Stretched : LeftOverKeys);
        }

        var habit = keys is null ? ChatSpelling.Undo(word) : null;
        if (habit is not null)
        {
            Try(habit, ChatHabit);
        }

        if (++_mended > MostMended)
        {
            return _best.Form is null ? null : new MendedWord(_best.Form, null, []);
        }

        var least = Math.Max(name ? LeastOfName : double.NegativeInfinity, bare.Length <= 2 ? LeastOfFew : Least);
        TrySlips(word, bare);
        TryCutDown(word, bare);
        var known = keys ?? habit;
        if (word.Length >= 4)
        {
            var (cuts, score) = _splitter.Split(word, before, after);
            if (cuts.Length > 1 && score > Math.Max(least, _best.Score))
            {
                return new MendedWord(null, null, cuts);
            }
        }

        if (_best.Form is null || (_best.Score < least && known is null))
        {
            return null;
        }

        // A poor guess at a slip does not beat keys that were left over.
        var form = _best.Score < least ? known! : _best.Form;
        var other = form != _best.Form ? _best.Form : _second.Score > _best.Score - NearlyAsLikely ? _second.Form : known != form ? known : null;
        return new MendedWord(form, other?.Contains(' ') == true ? null : other, []);
    }

    private void TrySlips(string word, string bare)
    {
        _speech.Slips.Find(bare, _slips);
        foreach (var (syllable, cost) in _slips)
        {
            if (MarkFit.Keep(word, syllable) is { } form)
            {
                Try(form, cost + SomeSlip + (HasVowel(bare) || (bare.Length == syllable.Bare.Length && bare.Length != 3) ? 0 : NoVowelTyped));
            }
        }
    }

    private void TryCutDown(string word, string bare)
    {
        for (var at = 1; at <= 3 && at < bare.Length - 1 && !ToneMarks.IsVowel(bare[at - 1]); at++)
        {
            if (!Syllable.IsPlausible(word[at..]) || _speech.Find(bare.AsSpan(at)) is not { Count: >= 3 } rest)
            {
                continue;
            }

            foreach (var first in _speech.BeginningWith(bare[0]))
            {
                if (first.Bare.Length > at && first.Bare.AsSpan().StartsWith(bare.AsSpan(0, at)) && _speech.Together(first, rest) >= 3)
                {
                    var form = System.Text.Ascii.IsValid(word) ? first.Bare : _speech.UsualBefore(first, rest);
                    var score = _speech.After(_before, first) + _speech.After(first, rest) + _speech.After(rest, _after) - CutDown;
                    Keep($"{form} {Syllable.PlaceTone(word[at..])}", score);
                }
            }
        }
    }

    private void Try(string form, double cost)
    {
        var syllable = _speech.Find(VietnameseText.RemoveMarks(form));
        Keep(form, _speech.After(_before, syllable) + _speech.After(syllable, _after) - cost + MarkFit.Usual(form, syllable));
    }

    private void Keep(string form, double score)
    {
        if (string.Equals(form, _best.Form, StringComparison.Ordinal))
        {
            _best.Score = Math.Max(score, _best.Score);
        }
        else if (score > _best.Score)
        {
            (_second, _best) = (_best, (form, score));
        }
        else if (score > _second.Score)
        {
            _second = (form, score);
        }
    }

    private static bool HasVowel(string bare) => bare.AsSpan().ContainsAny(Vowels);
}
