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
    private readonly FrozenDictionary<string, LongForm[]> _longForms;

    private Lexicon(Lexicon other, SpeechModel speech)
    {
        (_byForm, _byBareForm, _hints, _longForms) = (other._byForm, other._byBareForm, other._hints, other._longForms);
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
        _longForms = _byForm.Values.Select(e => (e.Form, Entry: e, Bare: false))
            .Concat(_byBareForm.Select(x => (Form: x.Key, Entry: x.Value, Bare: true)))
            .Where(x => x.Form.Contains(' ') && !OnlyAddsMarks(x.Entry, x.Form) && !(x.Entry.IsDialect && x.Entry.Means.Contains(x.Entry.Form, StringComparer.Ordinal)))
            .Select(x => new LongForm(x.Form.Split(' '), x.Entry, x.Bare))
            .GroupBy(f => f.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(f => f.Words.Length).ThenBy(f => f.Bare).ToArray(), StringComparer.Ordinal);
        Speech = speech?.Invoke(this) ?? SpeechModel.Empty;
    }

    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>Number of forms.</summary>
    public int Count => _byForm.Count;

    /// <summary>Every entry.</summary>
    public IReadOnlyCollection<LexiconEntry> Entries => _byForm.Values;

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

    /// <summary>The forms of several words that begin with a word, longest first; those that only add marks are left out.</summary>
    internal ReadOnlySpan<LongForm> LongForms(string first) => _longForms.TryGetValue(first, out var forms) ? forms : [];

    // "tu tu" read as "tự tử" would hide that "từ từ" is as likely.
    private static bool OnlyAddsMarks(LexiconEntry entry, string form) =>
        System.Text.Ascii.IsValid(form) && string.Equals(VietnameseText.RemoveMarks(entry.Means[0]), form, StringComparison.Ordinal);

    /// <summary>What speaks for one reading of an entry; nothing when it has only one, or its first is always taken.</summary>
    internal ReadOnlySpan<ReadingHint> Hints(LexiconEntry entry) => entry.Means.Count > 1 && _hints.TryGetValue(entry.Form, out var hints) ? hints : [];
}
