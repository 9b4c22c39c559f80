namespace DvBot.Knowledge.Words;

/// <summary>
/// Which syllable follows which in the content's own lines: counts of bare syllables and their pairs for mending what was
/// mistyped, and an interpolated model of marked pairs and triples for restoring marks. Immutable and thread safe.
/// </summary>
internal sealed class SpeechModel
{
    /// <summary>The syllable number that stands for a break between sentences.</summary>
    internal const int Break = 0;

    /// <summary>The syllable number that stands for any number.</summary>
    internal const int Number = 1;

    /// <summary>The part of a <see cref="Key(int, int)"/> that is its last syllable.</summary>
    internal const ulong LastSyllable = (1UL << 21) - 1;

    // Of a bare pair: what the second keeps when it was never met after the first.
    private const double PairShare = 0.6;

    private readonly Dictionary<string, SpokenSyllable> _byBare;
    private readonly Dictionary<string, SpokenSyllable>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<SpokenSyllable> _syllables;
    private readonly Dictionary<ulong, (int Count, int First)> _pairs;
    private readonly Dictionary<ulong, int> _triples;
    private readonly SpokenPair[] _pairEntries;
    private readonly SpokenTriple[] _tripleEntries;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _real = new(StringComparer.Ordinal);
    private readonly double _total;
    private readonly SpokenSyllable[][] _byLetter;

    internal SpeechModel(
        List<SpokenSyllable> syllables, Dictionary<string, SpokenSyllable> byBare, Dictionary<ulong, (int Count, int First)> pairs,
        Dictionary<ulong, int> triples, SpokenPair[] pairEntries, SpokenTriple[] tripleEntries, HashSet<string> names)
    {
        _syllables = syllables;
        _byBare = byBare;
        _bySpan = byBare.GetAlternateLookup<ReadOnlySpan<char>>();
        _pairs = pairs;
        _triples = triples;
        _pairEntries = pairEntries;
        _tripleEntries = tripleEntries;
        _names = names;
        _total = Math.Max(1, syllables.Sum(s => (double)s.Count));
        foreach (var syllable in syllables)
        {
            syllable.IsReal = Text.Syllable.IsRealBare(syllable.Bare);
            if (syllable.IsReal)
            {
                _real.Add(syllable.Bare);
                _real.UnionWith(syllable.Forms);
            }
        }

        _byLetter = [.. Enumerable.Range('a', 26).Select(c => syllables.Where(s => s.Bare.Length > 1 && s.Bare[0] == c && s.IsReal).ToArray())];
        Slips = new SlipFinder(syllables);
    }

    /// <summary>A model that knows no syllable.</summary>
    internal static SpeechModel Empty { get; } = new SpeechModelBuilder().Build();

    /// <summary>Syllables that look almost like what was typed.</summary>
    internal SlipFinder Slips { get; }

    /// <summary>Every syllable by its number.</summary>
    internal IReadOnlyList<SpokenSyllable> Syllables => _syllables;

    /// <summary>Number of different pairs and triples of marked forms.</summary>
    internal (int Pairs, int Triples) Size => (_pairEntries.Length, _tripleEntries.Length);

    /// <summary>True for a part of a place name that is no Vietnamese syllable ("krông", "plei").</summary>
    internal bool IsNamePart(string bare) => _names.Contains(bare);

    /// <summary>True when a form may be a Vietnamese syllable; those of the content are known without spelling them.</summary>
    internal bool IsPlausible(string form) => _real.Contains(form) || Text.Syllable.IsPlausible(form);

    /// <summary>The syllable with these letters; null when the content never writes it.</summary>
    internal SpokenSyllable? Find(ReadOnlySpan<char> bare) => _bySpan.TryGetValue(bare, out var syllable) ? syllable : null;

    /// <summary>Natural logarithm of how likely a bare syllable is after another; either may be unknown (null).</summary>
    internal double After(SpokenSyllable? before, SpokenSyllable? syllable)
    {
        var alone = ((syllable?.Count ?? 0) + 0.05) / _total;
        if (before is null || before.Count == 0 || syllable is null)
        {
            return Math.Log(alone);
        }

        var together = _pairs.TryGetValue(Key(before.Id, syllable.Id), out var pair) ? pair.Count : 0;
        return Math.Log((PairShare * together / before.Count) + ((1 - PairShare) * alone));
    }

    /// <summary>How often two bare syllables follow each other in the lines.</summary>
    internal int Together(SpokenSyllable first, SpokenSyllable second) => _pairs.TryGetValue(Key(first.Id, second.Id), out var pair) ? pair.Count : 0;

    /// <summary>The syllables of two letters and more that begin with a letter.</summary>
    internal ReadOnlySpan<SpokenSyllable> BeginningWith(char letter) => letter is >= 'a' and <= 'z' ? _byLetter[letter - 'a'] : [];

    /// <summary>The likeliest form of a syllable before another; the bare one when they never stand together with marks.</summary>
    internal string UsualBefore(SpokenSyllable first, SpokenSyllable second)
    {
        var (best, most) = (first.Bare, 0f);
        for (var at = FirstPair(first.Id, second.Id); at >= 0; at = _pairEntries[at].Next)
        {
            var weight = _pairEntries[at].Probability * first.Probability[_pairEntries[at].First];
            (best, most) = weight > most ? (first.Forms[_pairEntries[at].First], weight) : (best, most);
        }

        return best;
    }

    /// <summary>The first marked entry of two bare syllables; -1 when they never follow each other with marks.</summary>
    internal int FirstPair(int first, int second) => _pairs.TryGetValue(Key(first, second), out var pair) ? pair.First : -1;

    /// <summary>The first marked entry of three bare syllables; -1 when there is none.</summary>
    internal int FirstTriple(int first, int second, int third) => _triples.GetValueOrDefault(Key(first, second, third), -1);

    /// <summary>An entry of <see cref="FirstPair"/> or of the next one.</summary>
    internal ref readonly SpokenPair Pair(int at) => ref _pairEntries[at];

    /// <summary>An entry of <see cref="FirstTriple"/> or of the next one.</summary>
    internal ref readonly SpokenTriple Triple(int at) => ref _tripleEntries[at];

    /// <summary>One number for two syllables.</summary>
    internal static ulong Key(int first, int second) => ((ulong)(uint)first << 21) | (uint)second;

    /// <summary>One number for three syllables.</summary>
    internal static ulong Key(int first, int second, int third) => ((ulong)(uint)first << 42) | ((ulong)(uint)second << 21) | (uint)third;
}
