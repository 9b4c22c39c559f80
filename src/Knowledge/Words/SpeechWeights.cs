using System.Runtime.CompilerServices;

namespace DvBot.Knowledge.Words;

/// <summary>Makes probabilities of the counts of a model: absolute discounting, each order filled up from the one below.</summary>
internal static class SpeechWeights
{
    // Taken from every count and given to what was never met (absolute discounting).
    private const float Discount = 0.75f;

    // A form that stands after many others is likelier where it was never met than one that stands often after the same.
    private const float ByVariety = 0.4f;

    /// <summary>Fills in every probability and what is left for what was never met.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Weigh(
        List<SpokenSyllable> syllables, Dictionary<ulong, (int Count, int First)> byKey, Span<SpokenPair> pairs, Span<SpokenTriple> triples)
    {
        foreach (ref var triple in triples)
        {
            triple.Probability = (triple.Count - Discount) / pairs[triple.Pair].Followed;
        }

        var total = Math.Max(1f, syllables.Sum(s => (float)s.FormCounts.Sum()));
        foreach (var syllable in syllables)
        {
            syllable.Probability = [.. syllable.FormCounts.Select(c => (1 - ByVariety) * (c + 0.1f) / total)];
            syllable.Backoff = new float[syllable.Forms.Count];
        }

        var followed = syllables.Select(s => new int[s.Forms.Count]).ToArray();
        foreach (var (key, (_, first)) in byKey)
        {
            for (var at = first; at >= 0; at = pairs[at].Next)
            {
                var before = (int)(key >> 21);
                followed[before][pairs[at].First] += pairs[at].Count;
                syllables[before].Backoff[pairs[at].First]++;
                syllables[(int)(key & SpeechModel.LastSyllable)].Probability[pairs[at].Second] += ByVariety / pairs.Length;
            }
        }

        foreach (var (key, (_, first)) in byKey)
        {
            for (var at = first; at >= 0; at = pairs[at].Next)
            {
                ref var pair = ref pairs[at];
                pair.Probability = (pair.Count - Discount) / followed[(int)(key >> 21)][pair.First];
                pair.Backoff = pair.Followed == 0 ? 1 : Discount * pair.Followers / pair.Followed;
            }
        }

        for (var s = 0; s < syllables.Count; s++)
        {
            var backoff = syllables[s].Backoff;
            for (var f = 0; f < backoff.Length; f++)
            {
                backoff[f] = followed[s][f] == 0 ? 1 : Discount * backoff[f] / followed[s][f];
            }
        }
    }
}
