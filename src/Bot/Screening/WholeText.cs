using DvBot.Knowledge.Reading;

namespace DvBot.Bot.Screening;

/// <summary>
/// What the learned weights make of a whole message, and how it stands against what the patterns found: it raises where it is sure, and
/// takes a grave finding back only where it is very sure and a counsellor would see a cause. Immutable.
/// </summary>
internal sealed class WholeText
{
    /// <summary>The rule of a concern that no pattern heard.</summary>
    internal const string Concern = "text-concern";

    private readonly DangerLevel _level;
    private readonly string _category;
    private readonly bool _harmless;
    private readonly bool _calm;

    private WholeText(DangerLevel level, string category, bool harmless, bool calm, List<(Signal Signal, SignalCategory Category, DangerLevel Level)> signals)
    {
        _level = level;
        _category = category;
        _harmless = harmless;
        _calm = calm;
        Signals = signals;
    }

    /// <summary>What is heard, one for each reason.</summary>
    internal List<(Signal Signal, SignalCategory Category, DangerLevel Level)> Signals { get; }

    /// <summary>True for a signal of the learned weights.</summary>
    internal static bool IsPartOf(Signal signal) => signal.RuleId.StartsWith("text:", StringComparison.Ordinal);

    internal static WholeText Of(IReadOnlyList<Signal> signals, DangerRules rules)
    {
        var heard = new List<(Signal Signal, SignalCategory Category, DangerLevel Level)>();
        var harmless = false;
        var calm = false;
        foreach (var signal in signals)
        {
            if (!IsPartOf(signal))
            {
                continue;
            }

            harmless |= signal.Category == "text-harmless";
            calm |= signal.Category == "text-calm";
            if (rules.Categories.TryGetValue(signal.Category, out var category))
            {
                heard.Add((signal, category, DangerRules.LevelOf(category.Levels[signal.Time])));
            }
        }

        return new WholeText(heard.Count == 0 ? DangerLevel.None : heard[0].Level, heard.Count == 0 ? "" : heard[0].Category.Id, harmless, calm, heard);
    }

    /// <summary>The level of the message, and the rule that set it when it is not the one of the patterns.</summary>
    /// <param name="found">The level the patterns call for.</param>
    /// <param name="fromBefore">True when no single finding of this message calls for it: combinations stand.</param>
    internal (DangerLevel Level, string Rule) Weigh(DangerLevel found, bool fromBefore)
    {
        if (_level >= found)
        {
            return (_level, _category);
        }

        var taken = found == DangerLevel.Concern ? _calm : _harmless;
        return taken && !fromBefore ? (_level, _category) : (found, "");
    }
}
