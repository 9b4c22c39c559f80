using System.Runtime.InteropServices;
using DvBot.Knowledge.Places;
using DvBot.Knowledge.Reading;

namespace DvBot.Knowledge.Retrieval;

/// <summary>
/// Turns an utterance into features: words without marks, pairs of neighbours without marks, words with their marks where
/// they were typed, groups of near meaning and pairs of groups. Learns ids while the index is built; read-only and thread
/// safe after that.
/// </summary>
internal sealed class FeatureSpace(SynonymGroups synonyms, bool letters = false)
{
    /// <summary>Words beyond this many do not count: nobody asks in a sentence that long.</summary>
    private const int MostWords = 300;

    /// <summary>Groups beyond this many give no further pairs.</summary>
    private const int MostGroups = 12;

    private const float WordWeight = 1f;
    private const float PairWeight = 0.8f;
    private const float MarkedWeight = 0.5f;
    private const float LettersWeight = 0.25f;
    private const float GroupWeight = 1f;
    private const float GroupPairWeight = 0.6f;

    private readonly Dictionary<ulong, int> _ids = [];

    /// <summary>Number of features learnt so far.</summary>
    public int Count => _ids.Count;

    /// <summary>Reads a text and learns its features.</summary>
    public FeatureVector Learn(Utterance utterance) => Read(utterance.Tokens, 0, utterance.Tokens.Count, learn: true);

    /// <summary>Reads a text; features never learnt count as unknown.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="place">A place whose words are left out; null for none.</param>
    public FeatureVector Read(Utterance utterance, PlaceMention? place = null) => Read(utterance.Tokens, 0, utterance.Tokens.Count, learn: false, place);

    /// <summary>Reads a part of a text.</summary>
    public FeatureVector Read(Utterance utterance, int from, int to, PlaceMention? place) => Read(utterance.Tokens, from, to, learn: false, place);

    private FeatureVector Read(IReadOnlyList<Token> tokens, int from, int to, bool learn, PlaceMention? place = null)
    {
        var words = new List<Token>(to - from);
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            var named = place is not null && token.Start >= place.Start && token.Start + token.Length <= place.Start + place.Length;
            if (!named && (token.Kind is TokenKind.Word or TokenKind.Number) && words.Count < MostWords)
            {
                words.Add(token);
            }
        }

        var found = new List<(int Id, float Weight)>((words.Count * 4) + 8);
        var unknown = 0f;
        var unknownWords = 0;
        var previous = 0UL;
        foreach (var word in words)
        {
            var bare = Hash(word.Bare, 'w');
            if (!Put(bare, WordWeight))
            {
                unknownWords++;
            }

            if (word.HasMarks)
            {
                Put(Hash(word.Form, 'm'), MarkedWeight);
            }

            if (letters)
            {
                PutLetters(word.Bare, Put);
            }

            if (previous != 0)
            {
                Put(Join(previous, bare), PairWeight);
            }

            previous = bare;
        }

        PutGroups(words, Put);
        found.Sort(static (x, y) => x.Id != y.Id ? x.Id.CompareTo(y.Id) : y.Weight.CompareTo(x.Weight));
        var ids = new List<int>(found.Count);
        var weights = new List<float>(found.Count);
        foreach (var (id, weight) in found)
        {
            if (ids.Count == 0 || ids[^1] != id)
            {
                ids.Add(id);
                weights.Add(weight);
            }
        }

        return new FeatureVector([.. ids], [.. weights], words.Count, unknownWords, unknown);

        bool Put(ulong key, float weight)
        {
            if (!_ids.TryGetValue(key, out var id))
            {
                if (!learn)
                {
                    unknown += weight;
                    return false;
                }

                id = _ids.Count;
                _ids.Add(key, id);
            }

            found.Add((id, weight));
            return true;
        }
    }

    private static void PutLetters(string word, Func<ulong, float, bool> put)
    {
        var bounded = $"<{word}>";
        for (var i = 0; i + 3 <= bounded.Length; i++)
        {
            put(Hash(bounded.Substring(i, 3), 'l'), LettersWeight);
        }
    }

    private void PutGroups(List<Token> words, Func<ulong, float, bool> put)
    {
        var groups = synonyms.Find(words);
        for (var i = 0; i < groups.Count; i++)
        {
            put(Join('k', (ulong)groups[i] + 1), GroupWeight);
            for (var j = 0; i < MostGroups && j < i; j++)
            {
                var (low, high) = groups[i] < groups[j] ? (groups[i], groups[j]) : (groups[j], groups[i]);
                put(Join(Join('q', (ulong)low + 1), (ulong)high + 1), GroupPairWeight);
            }
        }
    }

    /// <summary>FNV-1a over the letters; the kind keeps a word and its marked form apart.</summary>
    private static ulong Hash(string word, char kind)
    {
        var hash = Join(14695981039346656037UL, kind);
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(word.AsSpan()))
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }

    private static ulong Join(ulong hash, ulong next) => ((hash * 0x9E3779B97F4A7C15UL) ^ next) * 1099511628211UL;
}
