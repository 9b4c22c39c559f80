using System.Collections.Frozen;
using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Screening;

/// <summary>
/// The rules that turn signals into a level: one per category of <c>screening/danger.yaml</c> that can raise a level, one per
/// combination declared there, and the few the code itself owns. Immutable and thread safe.
/// </summary>
public sealed class DangerRules
{
    /// <summary>A lone dot or letter, or a sudden "wrong number", after danger in the same conversation.</summary>
    public const string SilenceAfterDanger = "silence-after-danger";

    /// <summary>The last line of defence read the raw text.</summary>
    public const string RawText = "raw-text";

    private DangerRules(SignalLexicon lexicon)
    {
        Categories = lexicon.Categories.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
        Combinations = lexicon.Rules;
        All = lexicon.Categories.Where(c => c.Levels.Values.Any(l => LevelOf(l) > DangerLevel.None)).Select(c => c.Id)
            .Concat(lexicon.Rules.Select(r => r.Id))
            .Append(SilenceAfterDanger)
            .Append(RawText)
            .ToArray();
    }

    /// <summary>Ids of every rule, in the order of the files.</summary>
    public IReadOnlyList<string> All { get; }

    internal FrozenDictionary<string, SignalCategory> Categories { get; }

    internal IReadOnlyList<SignalRule> Combinations { get; }

    /// <summary>The rules of one snapshot of the content.</summary>
    public static DangerRules From(SignalLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new DangerRules(lexicon);
    }

    internal static DangerLevel LevelOf(string name) => name switch
    {
        "imminent" => DangerLevel.Imminent,
        "high" => DangerLevel.High,
        "concern" => DangerLevel.Concern,
        _ => DangerLevel.None,
    };
}
