using System.Collections.Frozen;

namespace DvBot.Knowledge.Reading;

/// <summary>The patterns of <c>content/vi/screening/signals.yaml</c>, compiled. Immutable and thread safe.</summary>
public sealed class SignalLexicon
{
    private readonly FrozenDictionary<string, int[]> _levels;

    internal SignalLexicon(
        WordNode root,
        IReadOnlyDictionary<int, Phrase[]> phrasesByFirst,
        IReadOnlyList<SignalPattern> patterns,
        IReadOnlyList<SignalCategory> categories,
        IReadOnlyList<SignalRule> rules,
        IReadOnlyDictionary<int, string> namedClasses,
        TextWeights weights,
        TextThresholds thresholds)
    {
        NamedClasses = namedClasses.ToFrozenDictionary();
        Weights = weights;
        Thresholds = thresholds;
        Root = root;
        ClassCount = 1 + CountClasses(phrasesByFirst);
        PhrasesByFirst = phrasesByFirst.ToFrozenDictionary();
        Patterns = patterns;
        Categories = categories;
        Rules = rules;
        _levels = categories.ToFrozenDictionary(c => c.Id, c => Enum.GetValues<SignalTime>().Select(t => Array.IndexOf(LevelNames, c.Levels[t])).ToArray(), StringComparer.Ordinal);
        Count = patterns.Count(p => p is { Kind: PatternKind.Signal, Category.Length: > 0 });
    }

    private static readonly string[] LevelNames = ["none", "concern", "high", "imminent"];

    /// <summary>No patterns.</summary>
    public static SignalLexicon Empty { get; } = new(new WordNode(), new Dictionary<int, Phrase[]>(), [], [], [], new Dictionary<int, string>(), TextWeights.None, TextThresholds.Never);

    /// <summary>Number of patterns.</summary>
    public int Count { get; }

    /// <summary>What the signals are filed under, with their levels, in the order of the file.</summary>
    public IReadOnlyList<SignalCategory> Categories { get; }

    /// <summary>Combinations of categories and the levels they call for, in the order of the file.</summary>
    public IReadOnlyList<SignalRule> Rules { get; }

    internal WordNode Root { get; }

    internal FrozenDictionary<int, Phrase[]> PhrasesByFirst { get; }

    internal IReadOnlyList<SignalPattern> Patterns { get; }

    /// <summary>One more than the greatest class number.</summary>
    internal int ClassCount { get; }

    /// <summary>Names of the named word classes ("&lt;dao&gt;"), by number.</summary>
    internal FrozenDictionary<int, string> NamedClasses { get; }

    internal TextWeights Weights { get; }

    internal TextThresholds Thresholds { get; }

    /// <summary>Finds every signal of an utterance, in order of place, also denied and supposed ones, and what the whole text sounds like.</summary>
    public IReadOnlyList<Signal> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        if (Patterns.Count == 0 || utterance.Tokens.Count == 0)
        {
            return [];
        }

        var found = Read(utterance, names: null);
        return [.. found.Signals.Concat(TextJudge.Signals(Weights.Judge(found.Features), Thresholds, () => Weights.ReasonsOf(found.Features), found)).OrderBy(s => s.Start).ThenByDescending(s => s.Length)];
    }

    /// <summary>What the patterns find, and what the text looks like to the learned weights.</summary>
    /// <param name="utterance">A text of at least one token.</param>
    /// <param name="names">Receives the names of the features; null in use.</param>
    internal SignalReading Read(Utterance utterance, Dictionary<uint, string>? names)
    {
        var first = new SignalReader(this, utterance.Tokens);
        var signals = first.Read();
        if (!ReferenceEquals(utterance.Tokens, utterance.PlainTokens))
        {
            // A form of several words was replaced: what it was before may show more.
            foreach (var signal in new SignalReader(this, utterance.PlainTokens).Read())
            {
                if (!signals.Exists(s => s.Category == signal.Category && s.Start < signal.Start + signal.Length && signal.Start < s.Start + s.Length))
                {
                    signals.Add(signal);
                }
            }
        }

        return new SignalReading(signals, first.FeaturesOf(utterance, signals, names), first.CauseOfHarmlessness(utterance, signals), signals.Where(s => s.Polarity == Polarity.Affirmed).Select(LevelOf).DefaultIfEmpty().Max());
    }

    /// <summary>The level its category calls for: 0 none to 3 imminent.</summary>
    internal int LevelOf(Signal signal) => _levels.TryGetValue(signal.Category, out var levels) ? levels[(int)signal.Time] : 0;

    private static int CountClasses(IReadOnlyDictionary<int, Phrase[]> phrases)
    {
        var greatest = 0;
        foreach (var phrase in phrases.Values.SelectMany(p => p))
        {
            greatest = Math.Max(greatest, phrase.Classes.Max());
        }

        return greatest;
    }
}
