using System.Collections.Frozen;
using DvBot.Knowledge.Reading;
using DvBot.Knowledge.Text;

namespace DvBot.Knowledge.Words;

/// <summary>Chat spellings and dialect words with their standard readings. Immutable and thread safe.</summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, LexiconEntry> _byForm;
    private readonly FrozenDictionary<string, LexiconEntry> _byBareForm;
    private readonly FrozenDictionary<string, ReadingHint[]> _hints;

    private Lexicon(Lexicon other, SpeechModel speech)
    {
        (_byForm, _byBareForm, _hints, LongestForm) = (other._byForm, other._byBareForm, other._hints, other.LongestForm);
        Speech = speech;
    }

    private Lexicon()
        : this([], [])
    {
    }

    internal Lexicon(IEnumerable<LexiconEntry> entries, IEnumerable<ReadingHint> hints, Func<Lexicon, SpeechModel>? speech = null)
    {
        var byForm = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        var byBare = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // The same form in two files: readings of both, in order.
            byForm[entry.Form] = byForm.TryGetValue(entry.Form, out var known)
                ? known with { Means = known.Means.Concat(entry.Means).Distinct(StringComparer.Ordinal).ToArray() }
                : entry;
            LongestForm = Math.Max(LongestForm, entry.Form.Count(c => c == ' ') + 1);
        }

        foreach (var entry in byForm.Values)
        {
            var bare = VietnameseText.RemoveMarks(entry.Form);
            if (bare != entry.Form && !byForm.ContainsKey(bare))
            {
                byBare.TryAdd(bare, entry);
            }
        }

        _byForm = byForm.ToFrozenDictionary(StringComparer.Ordinal);
        _byBareForm = byBare.ToFrozenDictionary(StringComparer.Ordinal);
        _hints = hints.GroupBy(h => h.Form, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        Speech = speech?.Invoke(this) ?? SpeechModel.Empty;
    }

    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>Number of forms.</summary>
    public int Count => _byForm.Count;

    /// <summary>Every entry.</summary>
    public IReadOnlyCollection<LexiconEntry> Entries => _byForm.Values;

    /// <summary>Words in the longest form; 0 when empty.</summary>
    internal int LongestForm { get; }

    /// <summary>Which syllable follows which in the lines of the content.</summary>
    internal SpeechModel Speech { get; }

    /// <summary>How she calls herself ("em", "chị", "cháu", "con", "tôi" ...); null when she does not.</summary>
    public string? SelfFormOf(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return SelfForm.Of(utterance);
    }

    /// <summary>The same lexicon with another model of speech.</summary>
    internal Lexicon With(SpeechModel speech) => new(this, speech);

    /// <summary>The entry of a form as typed; with <paramref name="bare"/> also forms whose marks were left out. Null when unknown.</summary>
    internal LexiconEntry? Find(string form, bool bare) =>
        _byForm.TryGetValue(form, out var entry) || (bare && _byBareForm.TryGetValue(form, out entry)) ? entry : null;

    /// <summary>The likeliest reading of an entry among its neighbours.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="neighbours">Bare words within four places.</param>
    internal string Choose(LexiconEntry entry, IReadOnlyCollection<string> neighbours)
    {
        if (entry.Means.Count > 1 && _hints.TryGetValue(entry.Form, out var hints))
        {
            foreach (var hint in hints)
            {
                if (hint.Near.Overlaps(neighbours))
                {
                    return hint.Means;
                }
            }
        }

        return entry.Means[0];
    }
}
