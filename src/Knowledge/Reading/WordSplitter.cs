using DvBot.Knowledge.Text;
using DvBot.Knowledge.Words;

namespace DvBot.Knowledge.Reading;

/// <summary>
/// Finds the likeliest way to cut letters written without blanks ("chongdanhtoi", "bịđánh") into syllables of the content. Time
/// grows with the length times the length of a syllable. Thread safe.
/// </summary>
internal sealed class WordSplitter(Lexicon lexicon)
{
    private const int MostLetters = 60;
    private const int LongestSyllable = 7;
    private const double MissingBlank = 1.5;
    private const double ShortForm = 2.5;

    private readonly SpeechModel _speech = lexicon.Speech;

    /// <summary>Where each syllable begins, and how likely the whole is; nothing when it cannot be cut.</summary>
    /// <param name="word">Folded letters.</param>
    /// <param name="before">What stands before it; null when unknown.</param>
    /// <param name="after">What stands after it; null when unknown.</param>
    internal (int[] Cuts, double Score) Split(string word, SpokenSyllable? before, SpokenSyllable? after)
    {
        if (word.Length > MostLetters)
        {
            return ([], double.NegativeInfinity);
        }

        var bare = VietnameseText.RemoveMarks(word);
        Span<double> scores = stackalloc double[word.Length + 1];
        Span<int> starts = stackalloc int[word.Length + 1];
        var lasts = new SpokenSyllable?[word.Length + 1];
        scores.Fill(double.NegativeInfinity);
        scores[0] = 0;
        lasts[0] = before;
        for (var end = 1; end <= word.Length; end++)
        {
            for (var start = Math.Max(0, end - LongestSyllable); start < end; start++)
            {
                if (double.IsNegativeInfinity(scores[start]) || Part(word.AsSpan(start, end - start), bare.AsSpan(start, end - start), word.Length) is not { } part)
                {
                    continue;
                }

                var score = scores[start] + _speech.After(lasts[start], part.Syllable) - part.Cost - (start > 0 ? MissingBlank : 0);
                if (score > scores[end])
                {
                    (scores[end], starts[end], lasts[end]) = (score, start, part.Syllable);
                }
            }
        }

        if (double.IsNegativeInfinity(scores[word.Length]))
        {
            return ([], double.NegativeInfinity);
        }

        var cuts = new List<int>(8);
        for (var end = word.Length; end > 0; end = starts[end])
        {
            cuts.Add(starts[end]);
        }

        cuts.Reverse();
        return ([.. cuts], scores[word.Length] + _speech.After(lasts[word.Length], after));
    }

    private (SpokenSyllable? Syllable, double Cost)? Part(ReadOnlySpan<char> part, ReadOnlySpan<char> bare, int whole)
    {
        if (part.Length == whole)
        {
            return null;
        }

        var syllable = _speech.Find(bare);
        if (part.Length > 1 && syllable is { Count: >= 2, IsReal: true } && HasOneTone(part))
        {
            return (syllable, MarksCost(part, syllable));
        }

        if (part.Length <= 2)
        {
            // "ckdanhe": abbreviations that are no syllables.
            return lexicon.Find(part.ToString(), bare: false) is { IsDialect: false } entry && (part.Length == 1 ? part[0] is 'e' or 'a' or 'k' or 'm' : true)
                ? (_speech.Find(VietnameseText.RemoveMarks(entry.Means[0].Split(' ')[0])), part.Length == 1 ? 2 * ShortForm : ShortForm)
                : null;
        }

        return null;
    }

    private static bool HasOneTone(ReadOnlySpan<char> part)
    {
        var tones = 0;
        foreach (var c in part)
        {
            tones += ToneMarks.Split(c).Tone != ToneMarks.Level ? 1 : 0;
        }

        return tones <= 1;
    }

    private static double MarksCost(ReadOnlySpan<char> part, SpokenSyllable syllable) =>
        System.Text.Ascii.IsValid(part) ? 0 : -0.5 * MarkFit.Usual(Syllable.PlaceTone(part.ToString()), syllable);
}
