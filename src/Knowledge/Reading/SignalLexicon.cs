using System.Collections.Frozen;

namespace DvBot.Knowledge.Reading;

/// <summary>The patterns of <c>content/vi/screening/signals.yaml</c>, compiled. Immutable and thread safe.</summary>
public sealed class SignalLexicon
{
    private readonly FrozenSet<string> _violent;

    internal SignalLexicon(
        WordNode root,
        IReadOnlyDictionary<int, Phrase[]> phrasesByFirst,
        IReadOnlyList<SignalPattern> patterns,
        IReadOnlyList<SignalCategory> categories,
        IReadOnlyList<SignalRule> rules,
        TextWeights weights,
        TextThresholds thresholds)
    {
        Weights = weights;
        Thresholds = thresholds;
        Root = root;
        ClassCount = 1 + CountClasses(phrasesByFirst);
        PhrasesByFirst = phrasesByFirst.ToFrozenDictionary();
        Patterns = patterns;
        Categories = categories;
        Rules = rules;
        _violent = categories.Where(c => c.Levels[SignalTime.Unsaid] != "none").Select(c => c.Id).ToFrozenSet(StringComparer.Ordinal);
        Count = patterns.Count(p => p is { Kind: PatternKind.Signal, Category.Length: > 0 });
    }

    /// <summary>No patterns.</summary>
    public static SignalLexicon Empty { get; } = new(new WordNode(), new Dictionary<int, Phrase[]>(), [], [], [], TextWeights.None, TextThresholds.Never);

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

    internal TextWeights Weights { get; }

    internal TextThresholds Thresholds { get; }

    /// <summary>Finds every signal of an utterance, in order of place, also denied and supposed ones.</summary>
    public IReadOnlyList<Signal> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        if (Patterns.Count == 0 || utterance.Tokens.Count == 0)
        {
            return [];
        }

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

        if (utterance.Tokens.Count > 0 && first.JudgeText(utterance.Tokens, heard: signals.Exists(s => s.Polarity == Polarity.Affirmed && _violent.Contains(s.Category))) is { } judged)
        {
            signals.Add(judged);
        }

        signals.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return signals;
    }

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
