using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Finds all phrases in one list of tokens: first which words of which class begin at each word, then the phrases, by the class
/// of their first words. Used once.
/// </summary>
internal sealed class PatternMatcher
{
    // A message is short; more words than this are read in full but matched in the first part only.
    private const int MostWords = 1500;

    private readonly SignalLexicon _lexicon;
    private readonly List<PatternMatch> _matches = [];
    private readonly int[] _lastOf;
    private List<Hit>?[] _hits = [];

    internal PatternMatcher(SignalLexicon lexicon, IReadOnlyList<Token> tokens)
    {
        _lexicon = lexicon;
        _lastOf = new int[lexicon.ClassCount];
        Array.Fill(_lastOf, -1);
        Words = [];
        Breaks = [];
        var pending = 0;
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                if (Words.Count == MostWords)
                {
                    break;
                }

                Words.Add(token);
                Breaks.Add(pending);
                pending = 0;
            }
            else if (token.Kind == TokenKind.Break)
            {
                pending = Math.Max(pending, token.Form is "," or ":" ? 1 : 2);
            }
        }
    }

    /// <summary>The words and numbers.</summary>
    internal List<Token> Words { get; }

    /// <summary>What stands before each word: 0 nothing, 1 a comma, 2 the end of a sentence.</summary>
    internal List<int> Breaks { get; }

    /// <summary>Which classes begin at a word and at which word each ends; known after <see cref="Find"/>.</summary>
    internal IEnumerable<(int Class, int Last)> ClassesAt(int word) => _hits[word] is { } hits ? hits.Select(h => (h.Class, h.Last)) : [];

    internal List<PatternMatch> Find()
    {
        FindWords();
        for (var at = 0; at < Words.Count; at++)
        {
            if (_hits[at] is not { } hits)
            {
                continue;
            }

            foreach (var hit in hits)
            {
                if (_lexicon.PhrasesByFirst.TryGetValue(hit.Class, out var phrases))
                {
                    foreach (var phrase in phrases)
                    {
                        if (!MayFollow(phrase, hit.Last))
                        {
                            continue;
                        }

                        Follow(phrase, 1, at, hit.Last, Mask(0, hit.Last - at), hit.Last - at + 1, hit.Sure, hit.Guessed, hit.Weak, hit.Slips);
                    }
                }
            }
        }

        return _matches;
    }

    // Most phrases fail because one of their classes does not stand further on at all.
    private bool MayFollow(Phrase phrase, int last)
    {
        for (var i = 1; i < phrase.Classes.Length; i++)
        {
            if (_lastOf[phrase.Classes[i]] <= last)
            {
                return false;
            }
        }

        return true;
    }

    private bool Follow(Phrase phrase, int next, int first, int last, ulong used, int syllables, bool sure, bool guessed, bool weak, int slips)
    {
        if (next == phrase.Classes.Length)
        {
            var pattern = _lexicon.Patterns[phrase.Pattern];
            if (!sure && (pattern.Bare == BareMatching.Never || (syllables == 1 && pattern.Bare != BareMatching.Always)))
            {
                return false;
            }

            // A cue must be what was typed or the likeliest reading: a false "không" would hide a danger.
            if ((guessed || slips > 0) && pattern.Kind != PatternKind.Signal)
            {
                return false;
            }

            if (slips > 0 && (slips > 1 || syllables < 4 || !sure))
            {
                return false;
            }

            if (pattern.Whole && (first > 0 || last < Words.Count - 1))
            {
                return false;
            }

            var match = new PatternMatch(phrase.Pattern, first, last, used);
            if (!_matches.Contains(match))
            {
                _matches.Add(match);
            }

            return true;
        }

        var gap = phrase.Gaps[next - 1];
        var wanted = phrase.Classes[next];
        for (var at = last + 1; at <= last + 1 + gap && at < Words.Count; at++)
        {
            if (Breaks[at] == 2 || at - first > 62)
            {
                return false;
            }

            if (_hits[at] is not { } hits)
            {
                continue;
            }

            foreach (var hit in hits)
            {
                // A syllable many words look like counts only beside its partner.
                if (hit.Class == wanted && hit.Last - first < 63 && !(at > last + 2 && (hit.Weak || (weak && hit.Last == at))) &&
                    Follow(phrase, next + 1, first, hit.Last, used | Mask(at - first, hit.Last - at), syllables + hit.Last - at + 1, sure || hit.Sure, guessed || hit.Guessed, hit.Weak, slips + hit.Slips))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ulong Mask(int from, int more)
    {
        var mask = 0UL;
        for (var i = from; i <= from + more && i < 64; i++)
        {
            mask |= 1UL << i;
        }

        return mask;
    }

    private void FindWords()
    {
        var accented = LocallyAccented();
        _hits = new List<Hit>?[Words.Count];
        for (var at = 0; at < Words.Count; at++)
        {
            Walk(_lexicon.Root, at, at, false, false, 0, accented);
        }
    }

    private void Walk(WordNode node, int first, int at, bool sure, bool guessed, int slips, bool[] accented)
    {
        if (at >= Words.Count || node.Children is not { } children || (at > first && Breaks[at] > 0))
        {
            return;
        }

        var token = Words[at];
        if (token.Kind == TokenKind.Number && children.TryGetValue("#", out var numbers))
        {
            Step(numbers, "#", first, at, sure, guessed, slips, accented);
        }

        if (children.TryGetValue(token.Bare, out var list))
        {
            Step(list, token.Form, first, at, sure, guessed, slips, accented);
        }

        // A lone letter has too many readings to guess at.
        foreach (var other in token.Typed.Length == 1 ? [] : token.Others)
        {
            var bare = VietnameseText.RemoveMarks(other);
            var same = string.Equals(bare, token.Bare, StringComparison.Ordinal);

            // Typed without marks, the same letters match already.
            if (!(same && !token.HasMarks) && children.TryGetValue(bare, out var more))
            {
                Step(more, other, first, at, sure, guessed || !same, slips, accented);
            }
        }
    }

    private void Step(List<(string Marked, bool Strict, WordNode Node)> list, string form, int first, int at, bool sure, bool guessed, int slips, bool[] accented)
    {
        var word = Words[at];
        var partial = word.Typed.Length == 0 || TypedAsKeys(word);
        foreach (var (marked, strict, node) in list)
        {
            var slipsNow = slips;
            if (!Agrees(form, marked, strict, accented[at], partial, out var now))
            {
                // One word without its marks among words that have theirs: a slip, forgiven in a long phrase only.
                if (strict || !accented[at] || slips > 0 || !System.Text.Ascii.IsValid(form))
                {
                    continue;
                }

                slipsNow = 1;
                now = false;
            }

            // A reading guessed for a word that is common as it stands proves nothing.
            now = (now && !guessed) || sure;
            if (node.Classes is { } classes)
            {
                var hits = _hits[first] ??= [];
                foreach (var id in classes)
                {
                    _lastOf[id] = Math.Max(_lastOf[id], first);
                    hits.Add(new Hit(id, at, now, guessed, !now && node.Common, slipsNow));
                }
            }

            Walk(node, first, at + 1, now, guessed, slipsNow, accented);
        }
    }

    /// <summary>
    /// Whether a typed form may be a word of the patterns. Where marks are typed they must agree (hỏi and ngã may be confused);
    /// where none are typed anything with the same letters may be meant, and <paramref name="sure"/> is false.
    /// </summary>
    private static bool Agrees(string form, string marked, bool strict, bool accented, bool partial, out bool sure)
    {
        sure = accented;
        if (string.Equals(form, marked, StringComparison.Ordinal))
        {
            sure |= !System.Text.Ascii.IsValid(form) || !Syllable.IsRealBare(form);
            return accented || !strict || sure;
        }

        if (strict && System.Text.Ascii.IsValid(form))
        {
            return false;
        }

        var (formLetters, formTone, _) = Syllable.TakeTone(form);
        var (letters, tone, _) = Syllable.TakeTone(marked);
        if (string.Equals(formLetters, letters, StringComparison.Ordinal))
        {
            if (formTone is ToneMarks.Hook or ToneMarks.Tilde && tone is ToneMarks.Hook or ToneMarks.Tilde)
            {
                sure = true;
                return true;
            }

            // "đanh": part of the marks.
            if (formTone == ToneMarks.Level && !accented && !strict && (partial || System.Text.Ascii.IsValid(form)))
            {
                sure = !System.Text.Ascii.IsValid(form);
                return true;
            }

            return false;
        }

        if (accented || strict || (formTone != ToneMarks.Level && formTone != tone) || !(partial || System.Text.Ascii.IsValid(form)))
        {
            return false;
        }

        for (var i = 0; i < formLetters.Length; i++)
        {
            if (formLetters[i] != letters[i] && ToneMarks.Bare(formLetters[i]) != formLetters[i])
            {
                return false;
            }
        }

        sure = formTone != ToneMarks.Level;
        return true;
    }

    // Marks may come and go within one message, so each word is judged by its neighbours.
    private bool[] LocallyAccented()
    {
        var marked = new int[Words.Count + 1];
        var typed = new int[Words.Count + 1];
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            var counts = word.Kind == TokenKind.Word && (word.Typed.Length == 0 || word.Typed.Length > 2);
            var hasMarks = counts && (word.Typed.Length == 0 ? word.HasMarks : !System.Text.Ascii.IsValid(word.Typed) || TypedAsKeys(word));
            marked[i + 1] = marked[i] + (hasMarks ? 1 : 0);
            typed[i + 1] = typed[i] + (counts ? 1 : 0);
        }

        var result = new bool[Words.Count];
        for (var i = 0; i < Words.Count; i++)
        {
            var from = Math.Max(0, i - 4);
            var to = Math.Min(Words.Count, i + 5);
            var m = marked[to] - marked[from];
            result[i] = m >= 2 && m * 3 >= typed[to] - typed[from];
        }

        return result;
    }

    private static bool TypedAsKeys(Token word) => word.HasMarks && word.Typed.Length > word.Form.Length;

    private readonly record struct Hit(int Class, int Last, bool Sure, bool Guessed, bool Weak, int Slips);
}
